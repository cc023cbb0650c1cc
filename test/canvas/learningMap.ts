/** A small map after the NHS of 2004: twelve rows either side, two kinds shown together, overlaps and gaps of each sort. */
import { emptyMap, type Remit, type RemitMap } from '../../src/model/remitMap.ts'

/** Areas and the region that each lies in. */
const areas = {
  Essex: 'East of England',
  'Thames Valley': 'South East',
  'Kent and Medway': 'South East',
  'West Yorkshire': 'Yorkshire and the Humber',
}
const regions = [...new Set(Object.values(areas))]

const functions: Record<string, string> = {
  policy: 'Lifelong learning policy',
  budget: 'Education and training budget',
  planning: 'Local workforce planning',
  brokerage: 'Local learning brokerage',
  learning: 'Learning for NHS staff',
  development: 'Continuing professional development',
  education: 'Pre-registration education',
  induction: 'Induction for new staff',
  nvqs: 'NVQs and learning accounts for support staff without a professional qualification',
  quality: 'Quality assurance of courses',
  care: 'Social care workforce development',
  needs: 'Learning needs analysis',
  estates: 'Estates',
}

const bodies: Record<string, string> = {
  department: 'Department of Health',
  nhsu: 'NHSU',
  agency: 'NHS Modernisation Agency',
  skills: 'Skills for Health',
  lsc: 'Learning and Skills Council',
  topss: 'TOPSS England',
  qaa: 'Quality Assurance Agency',
  nmc: 'Nursing and Midwifery Council',
  councils: 'Councils with social services responsibilities',
  warwick: 'University of Warwick',
}

/** Organisation (a body, or `directorates` or `teams` for each of them), function, involvement. */
const claims: [string, string, string][] = [
  ['department', 'policy', 'leads'],
  ['nhsu', 'policy', 'leads'],
  ['department', 'budget', 'funds'],
  ['directorates', 'budget', 'commissions'],
  ['directorates', 'planning', 'leads'],
  ['teams', 'planning', 'leads'],
  ['directorates', 'brokerage', 'provides'],
  ['teams', 'brokerage', 'provides'],
  ['nhsu', 'learning', 'commissions'],
  ['nhsu', 'learning', 'provides'],
  ['agency', 'learning', 'provides'],
  ['directorates', 'development', 'commissions'],
  ['nhsu', 'development', 'provides'],
  ['warwick', 'development', 'provides'],
  ['directorates', 'education', 'commissions'],
  ['warwick', 'education', 'provides'],
  ['nmc', 'education', 'regulates'],
  ['nhsu', 'induction', 'provides'],
  ['directorates', 'nvqs', 'funds'],
  ['lsc', 'nvqs', 'funds'],
  ['nhsu', 'nvqs', 'provides'],
  ['department', 'quality', 'leads'],
  ['qaa', 'quality', 'regulates'],
  ['nmc', 'quality', 'regulates'],
  ['topss', 'care', 'leads'],
  ['councils', 'care', 'supports'],
  ['skills', 'needs', 'leads'],
  ['nhsu', 'needs', 'leads'],
]

export function learningMap(): RemitMap {
  const placeId = (name: string) => `place ${name}`
  const directorates = Object.keys(areas).map((area, index) => ({
    place: placeId(area),
    organisation: {
      id: `directorate${index}`,
      name: `${area} workforce directorate`,
      kind: 'SHA workforce directorate',
      tier: 'regional',
    },
  }))
  const teams = regions.map((region, index) => ({
    place: placeId(region),
    organisation: {
      id: `team${index}`,
      name: `NHSU team for ${region}`,
      kind: 'NHSU regional team',
      tier: 'regional',
    },
  }))
  const inPlaces: Record<string, { id: string; places?: string[] }[]> = {}
  for (const [group, members] of Object.entries({ directorates, teams })) {
    inPlaces[group] = members.map(({ place, organisation }) => ({ id: organisation.id, places: [place] }))
  }
  return {
    ...emptyMap('NHS learning and workforce, 2004', '2026-11-21T09:00:00Z'),
    id: 'learning',
    organisations: [
      ...Object.entries(bodies).map(([id, name]) => ({
        id,
        name,
        ...(id === 'nhsu' || id === 'agency' ? { kind: 'special health authority', tier: 'national' } : {}),
      })),
      ...[...directorates, ...teams].map(({ organisation }) => organisation),
    ],
    functions: Object.entries(functions).map(([id, name]) => ({ id, name })),
    places: [
      ...regions.map((name) => ({ id: placeId(name), name })),
      ...Object.entries(areas).map(([name, region]) => ({
        id: placeId(name),
        name,
        broader: [placeId(region)],
      })),
    ],
    remits: claims.flatMap(([holder, held, involvement]) =>
      (inPlaces[holder] ?? [{ id: holder }]).map(
        ({ id, places }): Remit => ({
          id: `${id}-${involvement}-${held}`,
          organisation: id,
          function: held,
          involvement,
          ...(places ? { places } : {}),
        }),
      ),
    ),
  }
}
