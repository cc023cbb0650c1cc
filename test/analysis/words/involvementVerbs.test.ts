import { describe, expect, it } from 'vitest'
import { gerund, predicate } from '../../../src/analysis/words/involvementVerbs.ts'
import { presetNames, presetScheme } from '../../../src/model/schemes.ts'

describe('predicate', () => {
  it.each([
    [['Leads'], 'both lead'],
    [['Commissions', 'Provides'], 'both commission and provide'],
    [['Commissions', 'Funds', 'Provides'], 'both commission, fund and provide'],
    [['Accountable'], 'are both accountable for'],
    [['Responsible'], 'are both responsible for'],
    [['Consulted'], 'are both consulted on'],
    [['Informed'], 'are both informed of'],
    [['Decide'], 'both decide'],
    [['Approver'], 'both approve'],
    [['Leads', 'Accountable'], 'both lead and are accountable for'],
    [['Steward'], 'both act as Steward for'],
    [['NHS lead'], 'both act as NHS lead for'],
    [['constructor'], 'both act as constructor for'],
    [['__proto__'], 'both act as __proto__ for'],
    [['Stewards'], 'both steward'],
    [['Signs off'], 'both sign off'],
    [['Sets policy'], 'both set policy for'],
    [['Carries out'], 'both carry out'],
    [['Publishes'], 'both publish'],
    [['Notified'], 'are both notified for'],
    [['Answerable'], 'are both answerable for'],
    [['Analysis'], 'both act as Analysis for'],
  ])('%j: %s', (labels, words) => {
    expect(predicate(labels, { number: 'many', emphasis: 'both' })).toBe(words)
  })

  it('speaks of one organisation in the singular', () => {
    expect(predicate(['Commissions', 'Provides'], { number: 'one', emphasis: 'both' })).toBe(
      'both commissions and provides',
    )
    expect(predicate(['Accountable', 'Responsible'], { number: 'one', emphasis: 'both' })).toBe(
      'is both accountable for and responsible for',
    )
  })

  it('says "would" of what is proposed', () => {
    expect(predicate(['Leads'], { number: 'many', emphasis: 'both', prospective: true })).toBe(
      'would both lead',
    )
    expect(predicate(['Provides'], { number: 'one', prospective: true })).toBe('would provide')
    expect(predicate(['Accountable'], { number: 'many', emphasis: 'both', prospective: true })).toBe(
      'would both be accountable for',
    )
  })
})

describe('gerund', () => {
  it('follows "no one is recorded as"', () => {
    expect(gerund(['Leads'])).toBe('leading')
    expect(gerund(['Accountable'])).toBe('being accountable for')
    expect(gerund(['Driver', 'Approver'])).toBe('driving or approving')
    expect(gerund(['Steward'])).toBe('acting as Steward for')
    expect(gerund(['Signs off', 'Runs', 'Writes', 'Sets policy'])).toBe(
      'signing off, running, writing or setting policy for',
    )
  })
})

it('has words for every involvement of every preset', () => {
  for (const name of presetNames) {
    for (const { label } of presetScheme(name).involvements) {
      expect(predicate([label], { number: 'many' })).not.toContain('act as')
    }
  }
})

it('does not say for twice, nor acts as what one is', () => {
  expect(predicate(['Responsible for'], { number: 'many' })).toBe('are responsible for')
  expect(predicate(['In charge'], { number: 'one' })).toBe('is in charge of')
  expect(predicate(['Accountable to'], { number: 'one' })).toBe('is accountable to')
})

it('plays several parts for one thing, each as it is typed', () => {
  const words = predicate(['Mitwirkung', 'Aufsicht'], { number: 'one', emphasis: 'both' })
  expect(words).toBe('both acts as Mitwirkung and as Aufsicht for')
  expect(predicate(['Leads', 'Steward'], { number: 'many' })).toBe('lead and act as Steward for')
  expect(gerund(['Owner', 'Leads', 'Controller'])).toBe('leading or acting as Owner or as Controller for')
})
