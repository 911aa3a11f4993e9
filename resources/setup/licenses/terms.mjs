/**
 * What is known of licenses that no package says in a form that could be read: which ones are good for commercial use,
 * whose work it is, and what is built into native files.
 */

/** By their SPDX names. A library under the LGPL is a file of its own, which whoever has the program may replace. */
export const allowedLicenses = [
  '0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BSL-1.0', 'CC0-1.0', 'ISC', 'LGPL-3.0-or-later', 'MIT',
  'OFL-1.1', 'Unlicense', 'Zlib',
]

/**
 * Who holds the rights to packages that bring no text and name another author.
 * @type {Readonly<Record<string, string>>}
 */
export const holders = {
  'onnxruntime-common': 'Microsoft Corporation',
  'onnxruntime-node': 'Microsoft Corporation',
}

/**
 * A library inside of a package, and how its license is called.
 * @typedef {{ readonly name: string, readonly license: string }} Part
 */

/**
 * What is built into packages without standing in a table of theirs.
 * @type {Readonly<Record<string, readonly Part[]>>}
 */
export const builtIn = {
  'better-sqlite3': [{ name: 'SQLite', license: 'Public Domain' }],
  'electron': [
    { name: 'Chromium', license: 'BSD-3-Clause, and those in LICENSES.chromium.html beside the program' },
    { name: 'FFmpeg', license: 'LGPL-2.1-or-later' },
    { name: 'Node.js', license: 'MIT' },
  ],
  'onnxruntime-node': [
    { name: 'ONNX Runtime', license: 'MIT' },
    { name: 'DirectML (Windows)', license: 'Microsoft Software License Terms' },
    { name: 'DirectX Shader Compiler (Windows)', license: 'NCSA; dxil.dll: Microsoft Software License Terms' },
  ],
}

/**
 * Whether a license, as a package names it, allows commercial use: of several, each, or where there is a choice, one.
 * @param {string} expression of SPDX
 */
export function isAllowed(expression) {
  const terms = expression.replaceAll(/[()]/g, '').trim()
  /** @param {string} term */
  const isKnown = (term) => allowedLicenses.includes(term.trim())
  return terms.includes(' OR ') ? terms.split(' OR ').some(isKnown) : terms.split(' AND ').every(isKnown)
}
