// The tables of needs.mjs as C++.

const rows = (values) => values.join(', ').replace(/(.{1,74})(?:, |$)/g, '    $1,\n');

/** The hashes of fronts. */
export function needFrontsCc(fronts) {
  return `const uint16_t kNeedFronts[] = {
${rows([...fronts].sort((a, b) => a - b))}};
const size_t kNeedFrontsCount = ${fronts.size};
`;
}

/** One of the two lists of words as tables named after `name`. */
export function needWordsCc(name, list) {
  const hashes = [...list.keys()].sort((a, b) => a - b);
  const starts = [0];
  const sets = hashes.flatMap((hash) => {
    const ids = [...list.get(hash)].sort((a, b) => a - b);
    starts.push(starts.at(-1) + ids.length);
    return ids;
  });
  return `const uint16_t kNeed${name}[] = {
${rows(hashes)}};
const size_t kNeed${name}Count = ${hashes.length};
const uint16_t kNeed${name}SetStart[] = {
${rows(starts)}};
const uint16_t kNeed${name}Sets[] = {
${rows(sets)}};
`;
}
