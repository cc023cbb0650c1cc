/** What is recorded about one thing, and what follows from it. */
import { listInWords, periodInWords } from '../../analysis/words/plainEnglish.ts'
import type { Collection, Entity } from '../../model/entities.ts'
import type { Agreement, Decision, Organisation, Remit, Tie } from '../../model/remitMap.ts'
import { involvementById } from '../../model/schemes.ts'
import { findingsTouching } from '../../state/findingsTouching.ts'
import { AgreementLines } from '../agreements/AgreementLines.tsx'
import { DecisionFacts } from '../decisions/DecisionFacts.tsx'
import { SayAsPerspective } from '../perspectives/SayAsPerspective.tsx'
import { AddRelationshipButton } from '../relationships/AddRelationshipButton.tsx'
import { RelationshipFacts } from '../relationships/RelationshipFacts.tsx'
import { useFindings, useMap } from '../shared/appContext.ts'
import { labelOf } from '../shared/labels.ts'
import frame from '../shared/Panel.module.css'
import { remitsOf } from '../shared/remitIndex.ts'
import { inSentence } from '../shared/remitMarks.ts'
import { useWords } from '../words/words.tsx'
import { EntityLink } from './EntityLink.tsx'
import { EntityNumbers } from './EntityNumbers.tsx'
import styles from './EntitySummary.module.css'
import { FactList } from './FactList.tsx'
import { FindingGroups } from './FindingGroups.tsx'
import { FindingLinks } from './FindingLinks.tsx'
import { fieldWords } from './fieldWords.ts'
import { RelatedLists } from './RelatedLists.tsx'
import { RemitGroups } from './RemitGroups.tsx'

interface EntitySummaryProps {
  readonly collection: Collection
  readonly entity: Entity
}

/** Kinds of entity that remits name, so that their remits are listed. */
const namedByRemits: ReadonlySet<Collection> = new Set([
  'organisations',
  'functions',
  'places',
  'beneficiaries',
  'perspectives',
  'sources',
])

export function EntitySummary({ collection, entity }: EntitySummaryProps) {
  const words = useWords()
  const map = useMap()
  const remits = namedByRemits.has(collection) ? remitsOf(map.remits, entity.id) : []
  const found = useFindings()
  const reopened = found.find((one) => one.reopened?.agreement === entity.id)?.reopened
  const direct = new Set(findingsTouching(found, entity.id))
  // An overlap with a narrower function is told under that one; it is there all the same for those who hold this one.
  const ownRemits = new Set(collection === 'functions' ? remits.map(({ id }) => id) : [])
  const touched = found.filter((one) => direct.has(one) || one.remits.some((id) => ownRemits.has(id)))
  return (
    <>
      {collection === 'remits' ? (
        <RemitHeading remit={entity as Remit} />
      ) : (
        <h2 className={styles.name}>{labelOf(map, entity.id)}</h2>
      )}
      {collection === 'organisations' && <OrganisationLines organisation={entity as Organisation} />}
      {collection === 'decisions' && <DecisionFacts decision={entity as Decision} />}
      {collection === 'ties' && <RelationshipFacts tie={entity as Tie} />}
      {collection === 'remits' && <SayAsPerspective remit={entity as Remit} />}
      {collection === 'agreements' && (
        <>
          {reopened && <p>{reopened.because}</p>}
          <AgreementLines agreement={entity as Agreement} />
        </>
      )}
      <EntityNumbers collection={collection} remits={remits} findings={touched} />
      <FactList collection={collection} entity={entity} />
      <RemitGroups remits={remits} seenFrom={collection} />
      {collection === 'organisations' || collection === 'functions' ? (
        <FindingGroups id={entity.id} collection={collection} findings={touched} />
      ) : (
        <FindingLinks findings={touched} />
      )}
      {(collection === 'organisations' || collection === 'people') && <AddRelationshipButton />}
      <RelatedLists collection={collection} entity={entity} />
      {entity.note && (
        <section>
          <h3 className={frame.heading}>{fieldWords(words, collection, 'note').label}</h3>
          <p className={styles.prose}>{entity.note}</p>
        </section>
      )}
    </>
  )
}

/** "NHSU leads Learning needs analysis", with both ends as links. */
function RemitHeading({ remit }: { readonly remit: Remit }) {
  const words = useWords()
  const map = useMap()
  const involvement = inSentence(involvementById(map.scheme, remit.involvement)?.label ?? remit.involvement)
  return (
    <h2 className={styles.sentence}>
      <EntityLink id={remit.organisation} />{' '}
      {remit.stance === 'disclaims' ? words.capture.disclaims(involvement) : involvement}{' '}
      <EntityLink id={remit.function} />
    </h2>
  )
}

/** "Special health authority, national, also “NHS University”", and below it its dates. */
function OrganisationLines({ organisation }: { readonly organisation: Organisation }) {
  const words = useWords()
  const { kind, tier, shortName, aliases = [] } = organisation
  const also = [shortName, ...aliases].filter((name) => name !== undefined).map((name) => `“${name}”`)
  const parts = [
    kind && kind.charAt(0).toLocaleUpperCase('en-GB') + kind.slice(1),
    tier,
    also.length > 0 && words.entity.alsoCalled(listInWords(also)),
  ].filter(Boolean)
  const period = periodInWords(organisation)
  return (
    <>
      {parts.length > 0 && <p className={styles.quiet}>{parts.join(', ')}</p>}
      {period !== '' && <p className={styles.quiet}>{period}</p>}
    </>
  )
}
