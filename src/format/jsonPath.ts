/** Where a value stands in a JSON text: keys and indices from the outermost in. */
export type JsonPath = readonly (string | number)[]

const plainKey = /^[A-Za-z_$][\w$]*$/

/** For example `map.remits[3].meta["two words"]`. */
export function pathInWords(path: JsonPath): string {
  let text = ''
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`
    else if (!plainKey.test(step)) text += `[${JSON.stringify(step)}]`
    else text += text === '' ? step : `.${step}`
  }
  return text
}
