// <composer-guard>: for pages without a framework.
//
//   import { defineComposerGuard } from 'composer-guard/element';
//   defineComposerGuard();
//
//   <composer-guard surface="proposal" writer="freelancer" summary list>
//     <textarea></textarea>
//   </composer-guard>
import { attachGuard, type AttachOptions } from '../attach.js';
import type { Field } from '../field.js';
import type { GuardSource } from '../field-state.js';
import { gateSend, type GateOptions } from '../gate.js';
import { createGuard } from '../guard.js';
import type { Messages } from '../messages/types.js';
import { adopt, rootOf } from '../sheets.js';
import type { Context } from '../types.js';
import { mountList } from '../ui/list.js';
import { mountSummary } from '../ui/summary.js';
import { composerInside } from './inside.js';

/**
 * Options of `defineComposerGuard`: those of `attachGuard` hold for all elements
 * of the name, but for what the element itself says.
 */
export interface ElementOptions
  extends Omit<AttachOptions, 'context' | 'messages' | 'onDismiss' | 'onError'> {
  /** Name of the element. Default `'composer-guard'`. */
  readonly name?: string;
  /**
   * The engine of all elements of that name, or how it is made when the first
   * of them needs it. Default `createGuard()`.
   */
  readonly guard?: GuardSource | (() => GuardSource);
}

/** The element as scripts see it. */
export interface ComposerGuardElement extends HTMLElement {
  /** What attributes cannot say, such as `previous`; wins over them. */
  context: Context;
  /** Texts. Default English. */
  messages: Messages | undefined;
  /** The field while there is a composer inside, else null. */
  readonly field: Field | null;
}

// The context by attribute. `writer` is not `role`, which is the reader's.
const CONTEXT = {
  surface: 'surface', writer: 'role', contract: 'contract', plan: 'plan',
  exception: 'exception', region: 'region',
} as const;

/**
 * Defines the element; once for a name. On a server it does nothing.
 *
 * Attributes: `surface`, `writer`, `contract`, `plan`, `exception`, `region`
 * (the context), `summary` and `list` (shown under the composer), `gate` (`warn`,
 * `confirm` or `block`: guards the form around it). Events, which bubble:
 * `composer-guard-state` with the state, `composer-guard-error` with the error,
 * `composer-guard-decision` with what happened at the gate and
 * `composer-guard-dismiss` with what the person said is no contact information,
 * as `detail`.
 */
export function defineComposerGuard(
  { name = 'composer-guard', guard = createGuard, ...options }: ElementOptions = {},
): void {
  if (typeof customElements === 'undefined' || customElements.get(name)) return;
  let made: GuardSource | undefined;
  const engine = (): GuardSource =>
    (made ??= typeof guard === 'function' ? guard() : guard);
  customElements.define(name, elementClass(engine, options));
}

// A function, because there is no HTMLElement where a server imports this.
function elementClass(
  engine: () => GuardSource,
  options: AttachOptions,
): CustomElementConstructor {
  return class extends HTMLElement implements ComposerGuardElement {
    static readonly observedAttributes =
      [...Object.keys(CONTEXT), 'summary', 'list', 'gate'];
    #messages: Messages | undefined;
    #context: Context = {};
    #field: Field | null = null;
    #leave: (() => void)[] = [];
    // Children may come after the element, and change.
    readonly #children = new MutationObserver(() => this.#follow());

    get field(): Field | null {
      return this.#field;
    }

    get context(): Context {
      return this.#context;
    }

    set context(context: Context) {
      this.#context = context;
      void this.#field?.check();
    }

    get messages(): Messages | undefined {
      return this.#messages;
    }

    set messages(messages: Messages | undefined) {
      this.#messages = messages;
      if (this.#field) this.#again();
    }

    connectedCallback(): void {
      takeEarly(this, 'context', 'messages');
      this.#children.observe(this, { childList: true, subtree: true });
      this.#follow();
    }

    disconnectedCallback(): void {
      this.#children.disconnect();
      this.#detach();
    }

    attributeChangedCallback(attribute: string): void {
      if (!this.#field) return;
      if (attribute in CONTEXT) {
        void this.#field.check();
      } else {
        this.#again();
      }
    }

    /** Attaches to the composer inside, when it is another than before. */
    #follow(): void {
      const composer = composerInside(this);
      if (this.#field?.composer.element === composer) return;
      this.#detach();
      if (composer) this.#attach(composer);
    }

    #again(): void {
      this.#detach();
      this.#follow();
    }

    #attach(composer: HTMLElement): void {
      const shown = this.#messages ? { messages: this.#messages } : {};
      const field = attachGuard(composer, engine(), {
        ...options,
        ...shown,
        context: () => this.#known(),
        onError: (error) => this.#tell('error', error),
        onDismiss: (dismissal) => this.#tell('dismiss', dismissal),
      } satisfies AttachOptions);
      this.#field = field;
      this.#leave.push(
        adopt(rootOf(this), `:where(${this.localName}) { display: block }`),
        field.subscribe((state) => this.#tell('state', state)),
      );
      if (this.hasAttribute('summary')) {
        this.#leave.push(mountSummary(this, field, shown));
      }
      if (this.hasAttribute('list')) {
        this.#leave.push(mountList(this, field, shown));
      }
      const form = composer.closest('form');
      const mode = this.getAttribute('gate');
      if (form && mode !== null) {
        this.#leave.push(gateSend(form, [field], {
          ...shown,
          ...(mode !== '' && { mode: mode as NonNullable<GateOptions['mode']> }),
          onDecision: (decision) => this.#tell('decision', decision),
        }));
      }
    }

    #detach(): void {
      for (const leave of this.#leave.splice(0)) leave();
      this.#field?.dispose();
      this.#field = null;
    }

    #known(): Context {
      const known: Record<string, unknown> = {};
      for (const [attribute, field] of Object.entries(CONTEXT)) {
        const value = this.getAttribute(attribute);
        if (value !== null) known[field] = value;
      }
      return { ...known, ...this.#context };
    }

    #tell(what: string, detail: unknown): void {
      this.dispatchEvent(new CustomEvent(`${this.localName}-${what}`, {
        bubbles: true, composed: true, detail,
      }));
    }
  };
}

/** Properties that a script has set before the element was defined. */
function takeEarly(element: HTMLElement, ...names: readonly string[]): void {
  for (const name of names) {
    if (!Object.hasOwn(element, name)) continue;
    const value: unknown = Reflect.get(element, name);
    Reflect.deleteProperty(element, name);
    Reflect.set(element, name, value);
  }
}
