/** Keeps a fault in one part from taking the map along: it can still be saved to a file. */
import { Component, type ReactNode } from 'react'
import { WordsContext } from '../words/words.tsx'
import styles from './ErrorBoundary.module.css'

interface ErrorBoundaryProps {
  readonly children: ReactNode
  /** Saves the open map to a file. */
  readonly onSave: () => void
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  static override contextType = WordsContext
  declare context: React.ContextType<typeof WordsContext>
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    const { errors, saving } = this.context
    return (
      <div className={styles.fault} role="alert">
        <h2>{errors.crashed}</h2>
        <p>{errors.crashedAdvice}</p>
        {/* Plain buttons: whatever broke may have been a component. */}
        <p className={styles.actions}>
          <button type="button" className={styles.button} onClick={this.props.onSave}>
            {saving.saveToFile}
          </button>
          <button type="button" className={styles.button} onClick={() => window.location.reload()}>
            {errors.reload}
          </button>
        </p>
      </div>
    )
  }
}
