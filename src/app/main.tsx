import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../views/shared/tokens.css'
import { AppContext } from '../views/shared/appContext.ts'
import { ErrorBoundary } from '../views/shell/ErrorBoundary.tsx'
import { Frame } from '../views/shell/Frame.tsx'
import { createApp } from './createApp.ts'
import { standTranslation } from './standTranslation.ts'

const root = document.getElementById('root')
if (root) {
  standTranslation(document.body)
  const app = createApp()
  createRoot(root).render(
    <StrictMode>
      <AppContext value={app}>
        <ErrorBoundary onSave={app.actions.saveToFile}>
          <Frame />
        </ErrorBoundary>
      </AppContext>
    </StrictMode>,
  )
}
