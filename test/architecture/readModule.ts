import { type ESTree, parseSync } from 'vite'
import { walkSyntax } from '../../scripts/build/walkSyntax.ts'

/** One module named by another. */
export interface ModuleImport {
  /** As written, without a query such as `?worker`; undefined when it isn't a plain string. */
  specifier: string | undefined
  /** `static` is loaded with the importing module, `dynamic` when asked for, `type` never. */
  manner: 'static' | 'dynamic' | 'type'
}

/** What the architecture tests look at in a module. */
export interface ModuleFacts {
  imports: ModuleImport[]
  /** Every identifier, string, `owner.member`, `call()` and `new Construction()`. */
  mentions: Set<string>
}

function describeImport(source: ESTree.Node, manner: ModuleImport['manner']): ModuleImport {
  const isText = source.type === 'Literal' && typeof source.value === 'string'
  return { specifier: isText ? String(source.value).replace(/\?.*$/, '') : undefined, manner }
}

function importsOnlyTypes({ importKind, specifiers }: ESTree.ImportDeclaration): boolean {
  if (importKind === 'type') return true
  // `import './styles.css'` has no specifiers, and is there for its effect.
  if (specifiers.length === 0) return false
  return specifiers.every((each) => each.type === 'ImportSpecifier' && each.importKind === 'type')
}

function readImport(node: ESTree.Node): ModuleImport | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
      return describeImport(node.source, importsOnlyTypes(node) ? 'type' : 'static')
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return node.source
        ? describeImport(node.source, node.exportKind === 'type' ? 'type' : 'static')
        : undefined
    case 'ImportExpression':
      return describeImport(node.source, 'dynamic')
    case 'TSImportType':
      return describeImport(node.source, 'type')
    case 'TSExternalModuleReference':
      return describeImport(node.expression, 'static')
    default:
      return undefined
  }
}

const nameOf = (node: ESTree.Node) => (node.type === 'Identifier' ? node.name : undefined)

function readMention(node: ESTree.Node): string | undefined {
  switch (node.type) {
    case 'Identifier':
    case 'JSXIdentifier':
      return node.name
    case 'Literal':
      return typeof node.value === 'string' ? node.value : undefined
    case 'MemberExpression':
      return `${nameOf(node.object)}.${nameOf(node.property)}`
    case 'CallExpression':
      return `${nameOf(node.callee)}()`
    case 'NewExpression':
      return `new ${nameOf(node.callee)}()`
    default:
      return undefined
  }
}

/** Reads a module with Vite's own parser (oxc), which knows TypeScript and JSX; throws when it isn't valid. */
export function readModule(file: string, code: string): ModuleFacts {
  const { program, errors } = parseSync(file, code)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  const imports: ModuleImport[] = []
  const mentions = new Set<string>()
  for (const node of walkSyntax(program)) {
    const found = readImport(node)
    if (found) imports.push(found)
    const mention = readMention(node)
    if (mention) mentions.add(mention)
  }
  return { imports, mentions }
}
