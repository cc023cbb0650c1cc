/** What the types of another tool's things and connections mean here: one choice for each type. */
import { type ReactNode, useId } from 'react'
import type { GraphChoices, GraphSummary } from '../../exchange/graphs/draftOfGraph.ts'
import { linkMeanings, type Meaning, type NodeKind, nodeKinds } from '../../exchange/graphs/graphTypes.ts'
import { ChoiceField } from '../shared/ChoiceField.tsx'
import { useWords } from '../words/words.tsx'
import graph from './GraphPart.module.css'
import styles from './ImportDialog.module.css'

interface GraphPartProps {
  readonly summary: GraphSummary
  readonly choices: GraphChoices
  readonly onChoose: (choices: GraphChoices) => void
}

/** More types than this are no types but free texts; the rest goes as guessed. */
const mostRows = 200

export function GraphPart({ summary, choices, onChoose }: GraphPartProps) {
  const { graph: words, notChosen } = useWords().imports
  const kinds = new Map(choices.nodes)
  const meanings = new Map(choices.connections)
  const chooseKind = (type: string, kind: NodeKind) =>
    onChoose({ ...choices, nodes: [...kinds.set(type, kind)] })
  const isOpen = (key: string) => isUndecided(meanings.get(key))
  const open = summary.connectionTypes.filter(({ key }) => isOpen(key))
  const chooseAll = (meaning: Meaning) =>
    onChoose({
      ...choices,
      connections: choices.connections.map((one) => (isUndecided(one[1]) ? [one[0], meaning] : one)),
    })
  const chooseMeaning = (key: string, meaning: Meaning) =>
    onChoose({ ...choices, connections: [...meanings.set(key, meaning)] })
  return (
    <section className={styles.part}>
      <TypeTable
        caption={words.things}
        rows={summary.nodeTypes.slice(0, mostRows).map(({ type, count, examples }) => ({
          key: type,
          name: type || words.noType,
          count,
          examples,
          value: kinds.get(type) ?? 'leave-out',
          onChange: (value) => chooseKind(type, value as NodeKind),
        }))}
      >
        {nodeKinds.map((kind) => (
          <option key={kind} value={kind}>
            {words.kinds[kind]}
          </option>
        ))}
      </TypeTable>
      {open.length > 1 && (
        <ChoiceField
          label={words.allOpen}
          help={words.allOpenHelp(open.length)}
          value={undefined}
          placeholder={notChosen}
          isInvalid
          choices={[
            ...choices.scheme.involvements.map(({ id, label }) => ({ value: `${remitStart}${id}`, label })),
            { value: 'leave-out', label: words.meanings['leave-out'] },
          ]}
          onChoose={(value) => chooseAll(meaningOfValue(value))}
        />
      )}
      {summary.connectionTypes.length > 0 && (
        <TypeTable
          caption={words.connections}
          rows={summary.connectionTypes.slice(0, mostRows).map((one) => ({
            key: one.key,
            name: one.type || words.noType,
            ends: words.ends(one.fromType || words.noType, one.toType || words.noType),
            count: one.count,
            examples: one.examples,
            value: valueOfMeaning(meanings.get(one.key)),
            isOpen: isOpen(one.key),
            onChange: (value) => chooseMeaning(one.key, meaningOfValue(value)),
          }))}
        >
          {linkMeanings.map((meaning) => (
            <option key={meaning} value={meaning}>
              {words.meanings[meaning]}
            </option>
          ))}
          <optgroup label={words.remit}>
            {choices.scheme.involvements.map(({ id, label }) => (
              <option key={id} value={`${remitStart}${id}`}>
                {label}
              </option>
            ))}
          </optgroup>
        </TypeTable>
      )}
    </section>
  )
}

const remitStart = 'remit:'

function isUndecided(meaning: Meaning | undefined): boolean {
  return meaning?.as === 'remit' && meaning.involvement === ''
}

function valueOfMeaning(meaning: Meaning | undefined): string {
  if (!meaning) return 'leave-out'
  return meaning.as === 'remit' ? `${remitStart}${meaning.involvement}` : meaning.as
}

function meaningOfValue(value: string): Meaning {
  if (value.startsWith(remitStart)) return { as: 'remit', involvement: value.slice(remitStart.length) }
  return { as: linkMeanings.find((one) => one === value) ?? 'leave-out' }
}

interface TypeRow {
  readonly key: string
  readonly name: string
  readonly ends?: string
  readonly count: number
  readonly examples: readonly string[]
  readonly value: string
  /** A remit of which nobody has said how it is held. */
  readonly isOpen?: boolean
  readonly onChange: (value: string) => void
}

interface TypeTableProps {
  readonly caption: string
  readonly rows: readonly TypeRow[]
  /** The options of every row. */
  readonly children: ReactNode
}

function TypeTable({ caption, rows, children }: TypeTableProps) {
  const words = useWords().imports.graph
  const id = useId()
  return (
    <>
      <h3 id={id}>{caption}</h3>
      <table className={graph.table} aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{words.type}</th>
            <th scope="col" className={graph.count}>
              {words.count}
            </th>
            <th scope="col">{words.examples}</th>
            <th scope="col">{words.becomes}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, ends, count, examples, value, isOpen, onChange }) => (
            <tr key={key}>
              <th scope="row">
                <bdi>{name}</bdi>
                {ends && <bdi className={graph.second}>{ends}</bdi>}
              </th>
              <td className={graph.count}>{count}</td>
              <td className={graph.examples}>
                <bdi>{examples.join(' · ')}</bdi>
              </td>
              <td>
                <select
                  className={`${graph.select} ${isOpen ? graph.open : ''}`}
                  aria-label={words.becomesOf(ends ? `${name}, ${ends}` : name)}
                  value={value}
                  onChange={(event) => onChange(event.target.value)}
                >
                  {isOpen && <option value={remitStart}>{words.openRemit}</option>}
                  {children}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
