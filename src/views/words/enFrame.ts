/** Words of the frame around every view: top bar, view links, and the panel while nothing is selected. */
import type { StepName } from '../../edit/commands.ts'
import { count } from './count.ts'
import { steps } from './enSteps.ts'

export const enFrame = {
  untitled: 'Untitled map',
  skipToView: 'Skip to the view',
  /** Of what lies deeper in a tree than is indented. */
  levelAt: (level: number) => `level ${level.toLocaleString('en-GB')}`,
  views: {
    capture: 'Capture',
    matrix: 'Matrix',
    map: 'Map',
    findings: 'Findings',
    relationships: 'Relationships',
    decisions: 'Decisions',
    compare: 'Compare',
    report: 'Report',
  },
  viewsLabel: 'Views',
  titleLabel: 'Title of the map',
  undo: 'Undo',
  redo: 'Redo',
  undoStep: (step: StepName) => `Undo ${steps[step]}`,
  redoStep: (step: StepName) => `Redo ${steps[step]}`,
  nothingToUndo: 'Nothing to undo',
  nothingToRedo: 'Nothing to redo',
  open: 'Open…',
  save: 'Save',
  newMap: 'New map',
  samples: 'Samples',
  openInput: 'Map file',
  onThisDevice: 'On this device',
  more: 'More',
  wholeMap: 'The whole map',
  moreHere: 'More for this view',
  startPage: 'Start',
  home: 'Start page',
  theme: 'Appearance',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  openFindingCount: (number: number) => count(number, 'open finding', 'open findings'),
  closePanel: 'Close the panel',
  panelLabel: 'What is selected',
  dropHere: 'Drop the file to open it',
  dropNote: 'A map opens. Anything else is shown first, before it is brought in.',
}

export const enPanel = {
  nothingSelected: 'Nothing is selected',
  biggestInView: 'The biggest findings',
  ofAll: (shown: number, all: number) => `${shown} of ${all} open`,
  chooseAnything:
    'Two columns, with the lines that make an overlap in orange. Choose anything to see what stands behind it.',
  chooseRow: 'Choose a row to see everything about it here, and to change it.',
  chooseFinding: 'Choose a finding to see the remits behind it.',
  chooseRelationship: 'Choose a relationship to see everything about it here, and to change it.',
  chooseDecision: 'Choose a decision to see who has a part in it and who is left out.',
  readReport:
    'A page for people who were not here. Switch its parts on and off, then print it or save it as one file.',
  allFindings: 'All findings',
  /** While a view has nothing in it that could be chosen. */
  nothingYet: {
    capture:
      'Nothing is on this map yet. What you add appears in the table, and what you choose there shows here.',
    matrix: 'Nothing is on this map yet. The matrix fills as remits are added in Capture.',
    map: 'Nothing is on this map yet. It is drawn as remits are added in Capture.',
    findings: 'Nothing has been found. Overlaps and gaps appear by themselves as remits are added.',
    relationships: 'No relationship is recorded yet. Once one is, choose it to see everything about it here.',
    decisions:
      'No decision is recorded yet. Once one is, choose it to see who has a part in it and who is left out.',
  },
}
