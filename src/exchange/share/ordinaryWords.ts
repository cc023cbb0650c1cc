/**
 * Words that are names of people and also words of every day, of organisations or of the calendar. Alone they say nothing of
 * anyone, so they are taken for a name only as part of a whole one, or after "Mrs".
 */
export const ordinaryWords: ReadonlySet<string> = new Set(
  `april august autumn baker bank banks barber bell best bill bishop black bond bridge bright
  brook brown bush butcher butler carpenter case cash chance chase christian church clay close cook court cross dale day days dean director drew early east english faith farmer farm field fields fisher flower
  ford forest foster fox free freeman french friend gardener gates gene glass gold good grace grant gray green
  grey guy hall hand harbour hay head heath hill holiday hope house hunt hunter jade judge june
  just keen key king knight lake lane law lily little long lord love low major manager march mark market marsh mason may mercy miller mill mine moor new nice noble north nurse office officer olive page park parish
  penny pool poor pope port porter power powers press price prince pound pride rain ray read reed rich
  river rivers rock rose rush school secretary self sergeant service sharp shepherd shore short singer sky small smart
  snow south speed spring stone street strong summer sun swift table temple town trust village wade walker wall ward waters welsh west white wild will wills winter wise wood workman yard young
  chair chairman chairwoman chief council county department district doctor executive group health leader member members minister
  national of office president region regional room team the and all everyone everybody nobody others present view views
  board body care centre city director directorate education england government local public review unit`
    .split(/\s+/)
    .filter(Boolean),
)

/** What stands before a name. */
export const honorifics: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron cllr councillor rev reverend rt hon herr frau mme madame monsieur señor señora dhr mevr'
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(' '),
)
