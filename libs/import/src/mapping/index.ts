export { builtInShapes } from './built-in/index.js';
export { mappingOfShape, type BuiltInShape } from './built-in/built-in.js';
export { DateOrderScan, type DateOrderAnswer } from './date-order.js';
export type { SavedMapping } from './changed-columns.js';
export { recognize, type Recognition } from './recognize.js';
export { rowMapper, type FieldProblem, type LeftOut, type MappedRecord } from './row-mapper.js';
export { suggestStates, type StateMeaning } from './states.js';
export { validateMapping, type MappingIssue } from './validate-mapping.js';
export { ValueCounts, type CountedValue } from './value-counts.js';
