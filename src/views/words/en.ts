/**
 * Every word on screen, in English, in one place. A text with parameters is a function. The sentences of findings
 * live in `analysis/sentences.ts`, because files and reports say them too.
 */
import type { FindingRule, FindingStatus } from '../../analysis/finding.ts'
import type { StepName } from '../../edit/commands.ts'
import type { Collection } from '../../model/entities.ts'
import { enAgreements } from './enAgreements.ts'
import { enCapture } from './enCapture.ts'
import { enCompare } from './enCompare.ts'
import { enDecisions } from './enDecisions.ts'
import { enEntity } from './enEntity.ts'
import { enFields } from './enFields.ts'
import { enImports } from './enImports.ts'
import { enMatrix } from './enMatrix.ts'
import { enOutline } from './enOutline.ts'
import { enPalette } from './enPalette.ts'
import { enPerspectives } from './enPerspectives.ts'
import { enRelationships } from './enRelationships.ts'
import { enReport } from './enReport.ts'
import { enSchemes } from './enSchemes.ts'
import { enSharing } from './enSharing.ts'
import { enWorkshop } from './enWorkshop.ts'

function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`
}

const counts: Record<Collection, (number: number) => string> = {
  organisations: (number) => count(number, 'organisation', 'organisations'),
  functions: (number) => count(number, 'function', 'functions'),
  places: (number) => count(number, 'place', 'places'),
  beneficiaries: (number) => count(number, 'beneficiary group', 'beneficiary groups'),
  people: (number) => count(number, 'person', 'people'),
  perspectives: (number) => count(number, 'perspective', 'perspectives'),
  sources: (number) => count(number, 'source', 'sources'),
  remits: (number) => count(number, 'remit', 'remits'),
  ties: (number) => count(number, 'tie', 'ties'),
  decisions: (number) => count(number, 'decision', 'decisions'),
  agreements: (number) => count(number, 'agreement', 'agreements'),
}

const entityNames: Record<Collection, string> = {
  organisations: 'Organisation',
  functions: 'Function',
  places: 'Place',
  beneficiaries: 'Beneficiary group',
  people: 'Person',
  perspectives: 'Perspective',
  sources: 'Source',
  remits: 'Remit',
  ties: 'Tie',
  decisions: 'Decision',
  agreements: 'Agreement',
}

/** A basis as people say it; a map's own word stands as it is. */
function basisInWords(basis: string): string {
  return (enFields.options.basis as Record<string, string>)[basis] ?? basis
}

const steps: Record<StepName, string> = {
  addOrganisation: 'add organisation',
  addFunction: 'add function',
  addPlace: 'add place',
  addBeneficiaryGroup: 'add beneficiary group',
  addPerson: 'add person',
  addPerspective: 'add perspective',
  addSource: 'add source',
  addRemit: 'add remit',
  addTie: 'add tie',
  addDecision: 'add decision',
  addAgreement: 'record agreement',
  updateOrganisation: 'edit organisation',
  updateFunction: 'edit function',
  updatePlace: 'edit place',
  updateBeneficiaryGroup: 'edit beneficiary group',
  updatePerson: 'edit person',
  updatePerspective: 'edit perspective',
  updateSource: 'edit source',
  updateRemit: 'edit remit',
  updateTie: 'edit tie',
  updateDecision: 'edit decision',
  updateAgreement: 'change agreement',
  deleteOrganisation: 'delete organisation',
  deleteFunction: 'delete function',
  deletePlace: 'delete place',
  deleteBeneficiaryGroup: 'delete beneficiary group',
  deletePerson: 'delete person',
  deletePerspective: 'delete perspective',
  deleteSource: 'delete source',
  deleteRemit: 'delete remit',
  deleteTie: 'delete tie',
  deleteDecision: 'delete decision',
  deleteAgreement: 'delete agreement',
  deleteEntities: 'delete',
  moveEntity: 'move',
  updateMap: 'rename map',
  setScheme: 'change scheme',
  moveNodes: 'move on the map',
  clearLayout: 'clear positions',
  replaceContent: 'replace the map',
  edit: 'edit',
  applyAgreement: 'apply the agreement',
  paste: 'paste',
  import: 'import',
  quickAdd: 'add remit',
  arrange: 'arrange',
  relate: 'edit relationships',
  planDecision: 'edit decision',
  cells: 'change cells',
  cut: 'cut cells',
  fill: 'fill cells',
}

const rules: Record<FindingRule, string> = {
  contested: 'Two leads',
  'dual-role': 'Both sides of one function',
  'no-lead': 'No lead',
  'no-duty': 'No duty',
  unheld: 'Held by no one',
  lapsed: 'Lapsed',
  disclaimed: 'Disclaimed',
  'no-remit': 'No remit',
  duplication: 'Duplication',
  parallel: 'Side by side',
  'perspectives-differ': 'Views differ',
  'left-out': 'Left out',
  'missing-tie': 'Missing relationship',
  'fragile-tie': 'Fragile relationship',
  'only-route': 'Only route',
  stretched: 'Stretched',
}

const statuses: Record<FindingStatus, string> = {
  open: 'Open',
  proposed: 'Proposed',
  parked: 'Parked',
  agreed: 'Agreed',
}

export const en = {
  appName: 'Remitmap',
  counts,
  entityNames,
  basisInWords,
  rules,
  statuses,

  frame: {
    untitled: 'Untitled map',
    skipToView: 'Skip to the view',
    views: {
      capture: 'Capture',
      matrix: 'Matrix',
      map: 'Map',
      findings: 'Findings',
      relationships: 'Relationships',
      decisions: 'Decisions',
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
    home: 'Start page',
    theme: 'Appearance',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    openFindingCount: (number: number) => count(number, 'open finding', 'open findings'),
    closePanel: 'Close the panel',
    panelLabel: 'What is selected',
    dropHere: 'Drop the file to open it',
    dropNote: 'The map on screen is kept on this device.',
  },

  saving: {
    nothing: 'Nothing to save yet',
    saving: 'Saving on this device…',
    saved: (time: string) => `Saved on this device ${time}`,
    reading: 'Open in another tab; read only here',
    notKept: 'Not saved on this device',
    notInFile: 'not yet in a file',
    inFile: (time: string) => `in a file as of ${time}`,
    downloaded: (time: string) => `download started ${time}`,
    stepsSinceFile: (number: number) => `${count(number, 'change', 'changes')} since the file`,
    failed: {
      full: 'This device has no room left for the map.',
      blocked: 'Another tab keeps the storage of this device busy.',
      aborted: 'The last change could not be kept on this device.',
      unavailable: 'This browser gives Remitmap no storage here.',
      conflict: 'Another tab has changed this map meanwhile.',
      upgraded: 'A newer version of Remitmap is open in another tab.',
    },
    failedAdvice: 'Your work is still here on screen. Save it to a file now.',
    saveToFile: 'Save to a file',
    tryAgain: 'Try again',
    takeOver: 'Edit here instead',
    readerAdvice: 'This map is being edited in another tab. What changes there shows here.',
    lostToOther: 'Another tab has taken over this map.',
    gone: 'There was a map here before, and this browser has removed it. If you saved it to a file, open that file.',
    notReadBack: 'What is kept on this device could not be read just now. Reload the page to try again.',
    partlyLost:
      'The last steps of this map could not be read back. What is here is whole; check the end of your work.',
    fileFailed: {
      'permission-lost': (name: string) => `The browser may not write to ${name}. Save again and allow it.`,
      'file-missing': (name: string) => `${name} is no longer where it was. Save it as a new file.`,
      full: (name: string) => `There is no room for ${name}. The file is as it was.`,
      'not-verified': (name: string) =>
        `What was read back from ${name} is not what was written. Save it under another name.`,
      failed: (name: string) =>
        `${name} could not be saved. Your work is still here; try again or choose another place.`,
    },
    conflictCopy: 'Keep mine as a copy',
    changedOutsideTitle: (name: string) => `${name} has changed`,
    changedOutside: 'The file was changed by something else since you opened it.',
    overwrite: 'Overwrite the file',
    saveAsNew: 'Save as a new file',
    cancel: 'Cancel',
    notPersistent: 'The browser may clear this when space runs short. Save a file to be sure.',
  },

  announce: {
    done: (step: StepName) => `Done: ${steps[step]}.`,
    undone: (step: StepName) => `Undone: ${steps[step]}.`,
    redone: (step: StepName) => `Redone: ${steps[step]}.`,
    opened: (title: string) => `Opened “${title}”.`,
    savedToFile: (name: string) => `Saved to ${name}.`,
    downloadStarted: (name: string) => `Download of ${name} started.`,
    newMap: 'A new, empty map.',
    newMapKeeps: (title: string) => `A new, empty map. “${title}” stays on this device: see the start page.`,
    refused: (reason: string) => `Not done. ${reason}`,
    findings: (number: number) => `${count(number, 'finding', 'findings')} now.`,
    moreNotices: (number: number) => `${count(number, 'more notice', 'more notices')} about this file.`,
    undoOffer: 'Undo',
    dismiss: 'Dismiss',
    notices: 'Messages',
  },

  errors: {
    cannotOpen: (name: string) => `“${name}” was not opened`,
    currentKept: 'The map on screen is as it was.',
    where: 'Where',
    ok: 'Close',
    line: (line: number, column: number) => `line ${line}, column ${column}`,
    tooLarge: (megabytes: number) => `The file is larger than ${megabytes} MB, the most that Remitmap opens.`,
    tooLargeAdvice: 'Check that it is the right file. A map of this size must be split.',
    theFile: 'The file',
    unreadable: 'The browser could not read the file.',
    unreadableAdvice: 'Check that it is still there and that no other program holds it, then try again.',
    sampleUnreachable: (id: string) =>
      `The sample “${id}” could not be loaded. Check the connection and try again.`,
    sampleMissing: (id: string) => `There is no sample called “${id}”.`,
    notAMap: 'This is not a Remitmap file. Files of other kinds can be opened in a later version.',
    crashed: 'Something went wrong on this screen',
    crashedAdvice: 'Your map is safe. Save it to a file, then reload the page.',
    reload: 'Reload',
  },

  lens: {
    label: 'Lens',
    on: 'On',
    anyDate: 'any date',
    asSeenBy: 'as seen by',
    everyone: 'everyone',
    chooseDate: 'Date',
    dateHelp:
      'A year, a month or a day, such as 2004, 2004-10 or 2004-10-01. Only what is in force then counts.',
    badDate: 'Write a year, a month or a day, such as 2004, 2004-10 or 2004-10-01.',
    apply: 'Use this date',
    clear: 'Any date',
    mapDates: 'Dates on this map',
    choosePerspective: 'As seen by',
  },

  start: {
    heading: 'Who holds what, where it meets, and where no one does.',
    lead: 'Map the remits of your organisations together. What you enter stays on this device until you share it.',
    openSample: 'Open a sample',
    sampleNote: 'Real remits, paraphrased. Trust and influence are illustrative.',
    sampleCounts: (organisations: number, functions: number, remits: number) =>
      [counts.organisations(organisations), counts.functions(functions), counts.remits(remits)].join(', '),
    startTyping: 'Start typing',
    typingNote: 'One line for each remit. New names are created as you go.',
    organisation: 'Organisation',
    function: 'Function',
    involvement: 'Involvement',
    addFirst: 'Add the first remit',
    openFile: 'Open a map file',
    openNote:
      'A .remitmap.json file that you or a colleague saved. You can also drop it anywhere on this page.',
    chooseFile: 'Open a map file…',
    continue: 'Carry on',
    continueNote: (title: string) => `“${title}”, kept on this device`,
    onThisDevice: 'On this device',
    keptAt: (date: string) => `last kept ${date}`,
    promise: 'No account, nothing to install, works without a network.',
    needBoth: 'Give both an organisation and a function.',
  },

  findings: {
    label: 'Findings',
    one: 'Finding',
    status: 'Status',
    goneNow: 'This finding is gone: what made it has changed. Undo brings it back.',
    all: 'All',
    list: 'Findings by rule',
    showAs: 'Show',
    asList: 'List',
    worstFirst: 'worst first',
    search: 'Search the findings',
    anyRule: 'Every kind',
    rule: 'Kind of finding',
    none: 'No findings match. Change the filter or the lens above.',
    noneAtAll: 'Nothing has been found on this map yet. Add remits, and overlaps and gaps appear here.',
    summary: (shown: number, total: number) =>
      shown === total
        ? count(total, 'finding', 'findings')
        : `${shown} of ${count(total, 'finding', 'findings')}`,
    keys: 'J and K move · Enter opens the evidence · P parks · Esc closes it',
    evidence: 'Evidence',
    only: (side: string) => `Only ${side}`,
    both: 'Both',
    involvement: 'Involvement',
    function: 'Function',
    forWhom: 'For whom',
    where: 'Where',
    when: 'When',
    basis: 'Basis',
    source: 'Source',
    notRecorded: 'not recorded',
    notLimited: 'not limited',
    nothing: '–',
    showOnMap: 'Show on the map',
    showInLedger: 'Show in the ledger',
    why: 'Why this is here',
    remedy: 'What would make it go away',
    remits: 'The remits behind it',
    more: (number: number) => `${number.toLocaleString('en-GB')} more`,
    agreements: 'Agreements that touch it',
    covered: (covered: number, all: number) => `${covered} of ${all} covered by an agreement`,
    whatEachSays: 'What each of them says',
    bothAtOnce: (span: string) => `Both at once, ${span}`,
    onLensDate: (date: string) => date,
    opensInto: (number: number) => `Opens into ${count(number, 'place', 'places')}`,
    next: 'Next finding',
    previous: 'Previous finding',
    prospective: 'Proposed, not yet in force',
    openRemit: (text: string) => `Open the remit ${text}`,
  },

  map: {
    picture: 'Map of organisations and functions',
    outline: 'The map as text',
    asText: 'As text',
    scopeLabel: 'What to show',
    scopes: { biggest: 'The biggest findings', all: 'Everything' },
    scopeShort: { biggest: 'Biggest', all: 'Everything' },
    ofAll: (shown: number, all: string) => `${shown} of ${all}`,
    shown: (organisations: string, functions: string) => `· ${organisations}, ${functions}`,
    layoutLabel: 'Layout',
    layouts: { columns: 'Two columns', free: 'Free' },
    together: 'Show kinds together',
    tidy: 'Arrange anew',
    filter: 'Filter',
    filterInUse: (number: number) => `Filter (${number})`,
    clearFilter: 'Show everything',
    byInvolvement: 'Involvement',
    byKind: 'Kind of organisation',
    byTier: 'Tier',
    byPlace: 'Place',
    byRule: 'Kind of finding',
    byOrganisation: 'By organisation',
    byFunction: 'By function',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Show all of it',
    keys: 'Arrows follow lines · Enter opens · Shift with arrows moves · Esc clears',
    keysStack: 'Arrows follow lines · Enter opens · O shows them one by one · Esc clears',
    empty: 'Nothing to draw yet. Add remits, or change the filter or the lens.',
    toCapture: 'Add remits',
    legend: {
      together: 'several together',
      lead: 'leads',
      handsOn: 'provides or funds',
      commissions: 'commissions',
      regulates: 'regulates',
      rest: 'the rest',
      overlap: 'overlap',
      gap: 'no lead',
    },
  },

  panel: {
    nothingSelected: 'Nothing is selected',
    biggestInView: 'The biggest findings',
    ofAll: (shown: number, all: number) => `${shown} of ${all}`,
    chooseAnything:
      'Two columns, with the lines that make an overlap in orange. Choose anything to see what stands behind it.',
    chooseRow: 'Choose a row to see everything about it here, and to change it.',
    chooseFinding: 'Choose a finding to see the remits behind it.',
    allFindings: 'All findings',
  },

  capture: enCapture,
  entity: enEntity,
  fields: enFields,
  matrix: enMatrix,
  outline: enOutline,
  schemes: enSchemes,
  palette: enPalette,
  imports: enImports,
  agreements: enAgreements,
  perspectives: enPerspectives,
  relationships: enRelationships,
  decisions: enDecisions,
  workshop: enWorkshop,
  sharing: enSharing,
  compare: enCompare,
  report: enReport,
} as const

export type Words = typeof en
