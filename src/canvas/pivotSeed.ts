/**
 * First positions for the free layout: Pivot MDS (Brandes and Pich 2007). Distances along lines from a few nodes that
 * stand far apart span a plane in which joined nodes come out close; forces then only have to finish it.
 */
import type { Point } from './scene.ts'

const pivotCount = 24
const powerSteps = 60

/** One position a node, about one unit an edge; `adjacent[i]` holds the indices that node i is joined to. */
export function pivotSeed(adjacent: readonly (readonly number[])[]): Point[] {
  const count = adjacent.length
  if (count === 0) return []
  const distances = pivotDistances(adjacent)
  const centred = doublyCentred(distances)
  const first = mainDirection(centred, undefined)
  const second = mainDirection(centred, first)
  return centred.map((row, index) => ({
    // A little of each node's own keeps those with equal distances from falling on one spot, the same way every time.
    x: dot(row, first) + 0.05 * Math.cos(index * 2.4),
    y: dot(row, second) + 0.05 * Math.sin(index * 2.4),
  }))
}

/** Steps to each pivot; each next pivot is the node furthest from all before it. Parts that nothing joins stand apart. */
function pivotDistances(adjacent: readonly (readonly number[])[]): number[][] {
  const count = adjacent.length
  const rows = adjacent.map((): number[] => [])
  const nearest = new Array<number>(count).fill(Number.POSITIVE_INFINITY)
  let pivot = 0
  for (let at = 0; at < Math.min(pivotCount, count); at += 1) {
    const steps = stepsFrom(pivot, adjacent)
    const furthest = Math.max(...steps.filter(Number.isFinite))
    steps.forEach((distance, node) => {
      const known = Number.isFinite(distance) ? distance : furthest + 2
      rows[node]?.push(known)
      nearest[node] = Math.min(nearest[node] ?? 0, known)
    })
    pivot = nearest.indexOf(Math.max(...nearest))
  }
  return rows
}

function stepsFrom(start: number, adjacent: readonly (readonly number[])[]): number[] {
  const steps = new Array<number>(adjacent.length).fill(Number.POSITIVE_INFINITY)
  steps[start] = 0
  const queue = [start]
  for (const at of queue) {
    for (const next of adjacent[at] ?? []) {
      if (steps[next] !== Number.POSITIVE_INFINITY) continue
      steps[next] = (steps[at] ?? 0) + 1
      queue.push(next)
    }
  }
  return steps
}

function doublyCentred(distances: readonly (readonly number[])[]): number[][] {
  const squared = distances.map((row) => row.map((value) => value * value))
  const width = squared[0]?.length ?? 0
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / (values.length || 1)
  const columns = Array.from({ length: width }, (_, column) => mean(squared.map((row) => row[column] ?? 0)))
  const whole = mean(columns)
  return squared.map((row) => {
    const own = mean(row)
    return row.map((value, column) => -(value - own - (columns[column] ?? 0) + whole) / 2)
  })
}

/** Main direction of the rows by power iteration, at right angles to `other` if given; zero when there is none left. */
function mainDirection(rows: readonly (readonly number[])[], other: readonly number[] | undefined): number[] {
  const width = rows[0]?.length ?? 0
  // Any start that is not symmetric will do; this one is always the same.
  let direction = Array.from({ length: width }, (_, index) => 1 + Math.sin(index * 1.7))
  for (let step = 0; step < powerSteps; step += 1) {
    if (other) {
      const shared = dot(direction, other)
      direction = direction.map((value, index) => value - shared * (other[index] ?? 0))
    }
    const next = new Array<number>(width).fill(0)
    for (const row of rows) {
      const along = dot(row, direction)
      row.forEach((value, index) => {
        next[index] = (next[index] ?? 0) + value * along
      })
    }
    const length = Math.hypot(...next)
    if (length < 1e-9) return new Array<number>(width).fill(0)
    direction = next.map((value) => value / length)
  }
  return direction
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0)
}
