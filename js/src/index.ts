export * from './headless.js';
export { attachComposer, attachGuard, type AttachOptions } from './attach.js';
export type { Composer, ComposerListeners } from './composer.js';
export { domEvents, type DomEventOptions } from './dom-events.js';
export type { Field } from './field.js';
export type { FieldOptions, FieldState, GuardSource } from './field-state.js';
export { gateSend, type GateDecision, type GateOptions } from './gate.js';
export { HighlightMarks, type Ranged } from './highlights.js';
export type { Mark, Marks } from './marks.js';
export { applyFix, fixText } from './fixes.js';
export { en } from './messages/en.js';
export {
  messageFor,
  titleOf,
  withTexts,
  type Message,
  type Messages,
} from './messages/types.js';
export { mountList } from './ui/list.js';
export { mountSummary, type ViewOptions } from './ui/summary.js';
