/** Keeps a fault in one view from taking the map along: the frame stays, with Save and Undo. */
import { Component, type ReactNode } from 'react'
import { WordsContext } from '../words/words.tsx'
import styles from './ErrorBoundary.module.css'

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  static override contextType = WordsContext
  declare context: React.ContextType<typeof WordsContext>
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    const { errors } = this.context
    return (
      <div className={styles.fault} role="alert">
        <h2>{errors.crashed}</h2>
        <p>{errors.crashedAdvice}</p>
        <button type="button" className={styles.button} onClick={() => window.location.reload()}>
          {errors.reload}
        </button>
      </div>
    )
  }
}
