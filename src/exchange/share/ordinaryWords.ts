/**
 * Words that are names of people and also words of every day, of organisations or of the calendar. Alone they say nothing of
 * anyone, so they are taken for a name only as part of a whole one, or after "Mrs".
 */
export const ordinaryWords: ReadonlySet<string> = new Set(
  `april archer august autumn bailey baker bank banks barber bell best bill bishop black bond booth bridge bright
  brook brooks brown bush butcher butler carpenter carter case cash chance chase christian church clay close cole
  cook cooper court cross curry dale day days dawn dean director drew early east english faith farmer farm field fields fisher flower
  ford forest foster fox frank free freeman french friend gardener gates gene glass gold good grace grant gray green
  grey guy hall hand harbour hardy hart hay head heath hill holiday hope house hunt hunter iris ivy jade joy judge june
  just keen key king knight lake lane law lily little long lord love low major manager march mark market marsh mason
  may mercy mill miller miles mine moody moor moss new nice nick noble north nurse office officer olive page paige park parker parish
  penny pike pool poor pope port porter potter power powers pratt press price prince pound pride rain ray read reed rich
  river rivers rob rock rose ruby rush school secretary self sergeant service sharp shepherd shore short singer sky slater small smart
  smith snow south speed spring stone street strong sue summer sun swift table taylor temple town trust turner victor
  village violet wade walker wall ward waters weaver webb welsh west white wild will wills winter wise wood woods
  workman wright yard young
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
