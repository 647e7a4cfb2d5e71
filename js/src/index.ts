export * from './headless.js';
export { attachComposer, attachGuard, type AttachOptions } from './attach.js';
export type { Composer, ComposerListeners } from './composer.js';
export {
  createDismissals,
  type DismissalData,
  type DismissalOptions,
  type Dismissals,
} from './dismissals.js';
export { domEvents, type DomEventOptions } from './dom-events.js';
export type { Field } from './field.js';
export type {
  Dismissal, FieldOptions, FieldState, GuardSource,
} from './field-state.js';
export {
  createGate, gateSend, type Gate, type GateDecision, type GateOptions,
} from './gate.js';
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
  type TextChanges,
} from './messages/types.js';
export { withPolicyTexts } from './policy-pack.js';
export { mountList } from './ui/list.js';
export { mountSummary, type ViewOptions } from './ui/summary.js';
