/**
 * What the fields of a map file mean, for the JSON Schema: by the path of the field, without indices.
 * Fields whose name says all are left out.
 */
export const fieldNotes: Readonly<Record<string, string>> = {
  '': 'A map of who does what: organisations, functions, and the remits between them. Ids are unique in the whole map and kept for ever. A field that is not required is left out when it has nothing to say.',
  format: 'Says that this is a Remitmap map.',
  version: 'The version of this format. A newer one is refused, an older one is brought up to date.',
  map: 'The map itself.',
  versions:
    'Earlier states of the map, each with its name, when it was kept, and the whole map as it was then.',
  'map.asOf': 'The date or year that the map is about, for example 2004. Missing: it names none.',
  'map.created': 'When the map was begun, as an ISO 8601 time.',
  'map.modified': 'When the map was last changed, as an ISO 8601 time.',
  'map.scheme': 'The manners in which an organisation can hold a function.',
  'map.scheme.involvements.letter': 'One to three characters, shown in the cells of the matrix.',
  'map.scheme.involvements.sharing':
    'What it means when two hold the same: sole = only one should; parallel = worth a look; open = normal.',
  'map.scheme.involvements.answers':
    'Whoever holds it answers for the function, so that it fills a gap. Missing: true where sharing is sole and for the ids commissions, regulates and coordinates, else false.',
  'map.scheme.separations':
    'Pairs of involvements (ids) that one organisation should not hold in the same thing.',
  'map.organisations': 'Bodies with an identity: departments, authorities, agencies, units, partnerships.',
  'map.organisations.aliases': 'Other names, past or in use.',
  'map.organisations.kind':
    'What sort of body; bodies of one kind can stand together on one side of a finding.',
  'map.organisations.tier': 'National, regional, local, or the map’s own word.',
  'map.organisations.parent': 'Id of the organisation that this one is a unit of. No circles.',
  'map.organisations.from': 'Starts at the start of what the date names. Missing: not bounded.',
  'map.organisations.until': 'Ends at the end of what the date names, inclusive. Missing: not bounded.',
  'map.organisations.succeededBy': 'Ids of the organisations that took over from this one.',
  'map.functions': 'Groups of activities held for one purpose.',
  'map.functions.broader':
    'Ids of the functions that this one lies within; there may be several. No circles.',
  'map.functions.expects':
    'Ids of the involvements without which this function has a gap. Missing: the scheme’s sole ones.',
  'map.functions.headingOnly':
    'The function only groups others in a list: no gap and no split is looked for on it.',
  'map.places.broader': 'Ids of the places that this one lies within; there may be several. No circles.',
  'map.beneficiaries': 'Groups of people for whom something is done.',
  'map.beneficiaries.broader':
    'Ids of the groups that this one lies within; there may be several. No circles.',
  'map.people.organisation': 'Id of the organisation that the person works for.',
  'map.perspectives': 'Whose view a statement is: a leader’s, a group’s at the table, a document’s.',
  'map.perspectives.party': 'Id of the organisation or person whose view it is.',
  'map.perspectives.colour': 'A colour to tell the view apart, for example #005ea5.',
  'map.sources': 'Documents and conversations that statements rest on.',
  'map.sources.reference': 'Where to find it: an address, a shelf mark.',
  'map.remits':
    'Claims: this organisation has this involvement in this function, for these people, in these places, over this period.',
  'map.remits.organisation': 'Id of the organisation.',
  'map.remits.function': 'Id of the function.',
  'map.remits.involvement': 'Id of an involvement of the scheme.',
  'map.remits.stance': 'disclaims = says that this is not its remit. Missing: holds.',
  'map.remits.places': 'Ids of places. Missing or empty: not limited.',
  'map.remits.beneficiaries': 'Ids of beneficiary groups. Missing or empty: not limited.',
  'map.remits.from': 'Starts at the start of what the date names. Missing: not bounded.',
  'map.remits.until': 'Ends at the end of what the date names, inclusive. Missing: not bounded.',
  'map.remits.basis':
    'On what footing: duty, power, delegation, contract, agreement, employer, practice, proposal, not-commenced, or the map’s own word.',
  'map.remits.perspective': 'Id of the perspective whose statement this is. Missing: everyone’s.',
  'map.remits.sources': 'Ids of sources.',
  'map.ties': 'Relationships between two parties, each as one of them sees it.',
  'map.ties.from': 'Id of an organisation or person: the one who judges.',
  'map.ties.to': 'Id of an organisation or person: the one who is judged.',
  'map.ties.trust': '1 (low) to 5 (high), as “from” judges “to”.',
  'map.ties.influence': '1 to 3, as “from” judges “to”.',
  'map.ties.instrument': 'What it rests on, for example a contract.',
  'map.ties.perspective': 'Id of the perspective whose statement this is. Missing: everyone’s.',
  'map.ties.sources': 'Ids of sources.',
  'map.decisions': 'Dated choices, and the part each party had in them.',
  'map.decisions.functions': 'Ids of the functions that it was about.',
  'map.decisions.places': 'Ids of the places that it was about. Missing or empty: not limited.',
  'map.decisions.participants.party': 'Id of an organisation or person.',
  'map.decisions.sources': 'Ids of sources.',
  'map.agreements': 'Recorded boundaries: how an overlap or gap is to be handled, and why.',
  'map.agreements.functions': 'Ids of the functions that it covers, with all that lies within them.',
  'map.agreements.organisations': 'Ids of the organisations that it binds, with their units.',
  'map.agreements.people':
    'Ids of people that it binds, in findings about ties and influence: those of no organisation, above all.',
  'map.agreements.places': 'Ids of places. Missing or empty: not limited.',
  'map.agreements.beneficiaries': 'Ids of beneficiary groups. Missing or empty: not limited.',
  'map.agreements.about':
    'The rules of the findings that it is about. Missing, as in files of the first edition: the overlaps and dual roles of its remits, and a gap only where it names a lead.',
  'map.agreements.involvements':
    'Ids of the involvements that it is about: those that are held, or in a gap those that are missing. Missing: those of its remits.',
  'map.agreements.lead': 'Id of the organisation that leads from now on.',
  'map.agreements.moves':
    'Id of the involvement that moves, where one organisation holds two that are to be apart. Missing: the later of the scheme.',
  'map.agreements.parts':
    'Who gets what: each names organisations and their share, in all of it or in a part of its functions, places, people or time.',
  'map.agreements.parts.organisations': 'Ids of organisations.',
  'map.agreements.parts.share':
    'holds = holds what the agreement is about; supports; consulted; not-theirs = it is not for them.',
  'map.agreements.parts.functions': 'Ids of functions, when it is a part of the function only.',
  'map.agreements.parts.places': 'Ids of places. Missing or empty: not limited.',
  'map.agreements.parts.beneficiaries': 'Ids of beneficiary groups. Missing or empty: not limited.',
  'map.agreements.parts.before': 'Of those consulted: before what.',
  'map.agreements.remits':
    'Ids of the remits that it was agreed on, so that what came later can be told apart.',
  'map.agreements.settled':
    'Ids of the findings that it settled when it was recorded, so that one that is open again can be told.',
  'map.agreements.applied':
    'The remits were made to say what was agreed: whatever goes against it now opens its findings again.',
  'map.agreements.agreedBy': 'Names of those who agreed.',
  'map.agreements.absent': 'Names of those who were not there.',
  'map.agreements.handover': 'When what was agreed takes effect.',
  'map.agreements.review': 'When it is to be looked at again.',
  'map.agreements.sources': 'Ids of sources.',
  'map.declined': 'Ids of questions that were asked and refused, so that they are not asked again.',
  'map.layout': 'Where things were put by hand on the picture of the map.',
  'map.layout.positions':
    'Each: the id of an organisation, function, person or decision; then x and y, in pixels at full size.',
}
