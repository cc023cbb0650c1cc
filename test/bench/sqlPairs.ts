/**
 * The same question to SQLite (as WebAssembly), as a self-join over ready tables of what meets what, with indexes.
 * Loading and indexing are outside the clock; what is measured is the query, its pairs counted.
 */
import initSqlJs, { type Database } from 'sql.js'
import { type Hierarchy, hierarchyOf, unitHierarchyOf } from '../../src/model/hierarchy.ts'
import { periodOf } from '../../src/model/period.ts'
import type { RemitMap } from '../../src/model/remitMap.ts'
import { meetingSet } from './plainObjectPairs.ts'

/** 0 stands for everywhere and everyone. */
const schema = `
  CREATE TABLE remit (id INTEGER PRIMARY KEY, organisation INT, involvement INT, function INT, first INT, last INT,
    place INT, people INT);
  CREATE TABLE at_place (remit INT, thing INT, PRIMARY KEY (remit, thing)) WITHOUT ROWID;
  CREATE TABLE for_people (remit INT, thing INT, PRIMARY KEY (remit, thing)) WITHOUT ROWID;
  CREATE TABLE functions_meet (a INT, b INT, PRIMARY KEY (a, b)) WITHOUT ROWID;
  CREATE TABLE places_meet (a INT, b INT, PRIMARY KEY (a, b)) WITHOUT ROWID;
  CREATE TABLE people_meet (a INT, b INT, PRIMARY KEY (a, b)) WITHOUT ROWID;
  CREATE TABLE related (a INT, b INT, PRIMARY KEY (a, b)) WITHOUT ROWID;`

const indexes = `
  CREATE INDEX remit_by_function ON remit (involvement, function, place);
  ANALYZE;`

const otherClauses = `r.first <= s.last AND s.first <= r.last AND r.organisation <> s.organisation
  AND NOT EXISTS (SELECT 1 FROM related WHERE a = r.organisation AND b = s.organisation)`

/** One place and one group a remit: plain joins. */
const joinOfOnes = `SELECT count(*) FROM remit r
  JOIN functions_meet f ON f.a = r.function
  JOIN remit s ON s.involvement = r.involvement AND s.function = f.b AND s.id > r.id
  JOIN places_meet p ON p.a = r.place AND p.b = s.place
  JOIN people_meet g ON g.a = r.people AND g.b = s.people
  WHERE ${otherClauses}`

const joinOfLists = `SELECT count(*) FROM remit r
  JOIN functions_meet f ON f.a = r.function
  JOIN remit s ON s.involvement = r.involvement AND s.function = f.b AND s.id > r.id
  WHERE ${otherClauses}
  AND EXISTS (SELECT 1 FROM at_place x JOIN places_meet m ON m.a = x.thing
    JOIN at_place y ON y.thing = m.b WHERE x.remit = r.id AND y.remit = s.id)
  AND EXISTS (SELECT 1 FROM for_people x JOIN people_meet m ON m.a = x.thing
    JOIN for_people y ON y.thing = m.b WHERE x.remit = r.id AND y.remit = s.id)`

export async function sqlPairs(map: RemitMap): Promise<{ count: () => number; close: () => void }> {
  const { Database } = await initSqlJs()
  const database = new Database()
  database.run(schema)
  database.run('BEGIN')
  const functionNumbers = fillMeetings(database, 'functions_meet', map.functions, hierarchyOf(map.functions))
  const placeNumbers = fillMeetings(database, 'places_meet', map.places, hierarchyOf(map.places))
  const groupNumbers = fillMeetings(
    database,
    'people_meet',
    map.beneficiaries,
    hierarchyOf(map.beneficiaries),
  )
  const organisationNumbers = fillRelated(database, map)
  const sharing = new Map(map.scheme.involvements.map((one, index) => [one.id, { ...one, index }]))
  const numbersOf = (ids: readonly string[] | undefined, numbers: ReadonlyMap<string, number>) =>
    ids && ids.length > 0 ? ids.map((id) => numbers.get(id) ?? -1) : [0]

  const remit = database.prepare('INSERT INTO remit VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  const atPlace = database.prepare('INSERT INTO at_place VALUES (?, ?)')
  const forPeople = database.prepare('INSERT INTO for_people VALUES (?, ?)')
  let anyLists = false
  map.remits.forEach((one, index) => {
    const involvement = sharing.get(one.involvement)
    if (one.stance === 'disclaims' || involvement === undefined || involvement.sharing === 'open') return
    const { start, end } = periodOf(one)
    if (end < start) return
    const places = numbersOf(one.places, placeNumbers)
    const groups = numbersOf(one.beneficiaries, groupNumbers)
    if (places.length > 1 || groups.length > 1) anyLists = true
    remit.run([
      index,
      organisationNumbers.get(one.organisation) ?? -1,
      involvement.index,
      functionNumbers.get(one.function) ?? -1,
      Math.max(start, -1e9),
      Math.min(end, 1e9),
      places[0] ?? 0,
      groups[0] ?? 0,
    ])
    for (const place of places) atPlace.run([index, place])
    for (const group of groups) forPeople.run([index, group])
  })
  for (const statement of [remit, atPlace, forPeople]) statement.free()
  database.run('COMMIT')
  database.run(indexes)
  return {
    count: () => {
      const query = database.prepare(anyLists ? joinOfLists : joinOfOnes)
      query.step()
      const [pairs] = query.get()
      query.free()
      return Number(pairs)
    },
    close: () => database.close(),
  }
}

function fillMeetings(
  database: Database,
  tableName: string,
  things: readonly { readonly id: string }[],
  hierarchy: Hierarchy,
): ReadonlyMap<string, number> {
  const numbers = new Map(things.map(({ id }, index) => [id, index + 1]))
  const insert = database.prepare(`INSERT INTO ${tableName} VALUES (?, ?)`)
  insert.run([0, 0])
  for (const [id, number] of numbers) {
    insert.run([0, number])
    insert.run([number, 0])
    for (const other of meetingSet(hierarchy, id)) insert.run([number, numbers.get(other) ?? -1])
  }
  insert.free()
  return numbers
}

/** Organisations that make no pair: units of each other, or one recorded as succeeding the other. */
function fillRelated(database: Database, { organisations }: RemitMap): ReadonlyMap<string, number> {
  const numbers = new Map(organisations.map(({ id }, index) => [id, index + 1]))
  const units = unitHierarchyOf(organisations)
  const successions = hierarchyOf(organisations.map(({ id, succeededBy }) => ({ id, broader: succeededBy })))
  const insert = database.prepare('INSERT OR IGNORE INTO related VALUES (?, ?)')
  for (const [id, number] of numbers) {
    for (const other of [...units.selfAndBroader(id), ...successions.selfAndBroader(id)]) {
      const otherNumber = numbers.get(other) ?? -1
      insert.run([number, otherNumber])
      insert.run([otherNumber, number])
    }
  }
  insert.free()
  return numbers
}
