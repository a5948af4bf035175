/**
 * The project's own lint rules. Each is one ban: a selector of the syntax, and a message that gives
 * the reason and the way out. Where each ban does not hold is said in eslint.config.js.
 */

/** @typedef {{ selector: string, message: string }} Ban */

const HAN = '[\\u3400-\\u9fff\\uff01-\\uff5e\\u3001-\\u303f]';

/** @type {Record<string, Ban[]>} */
const BANS = {
  'one-maker-of-decimals': [
    {
      selector: ":matches(NewExpression, CallExpression)[callee.name='Decimal']",
      message:
        'Only core/decimal.ts makes a Decimal, so that precision (40) and rounding (half up) are the same everywhere. Use its functions.',
    },
  ],
  'no-lossy-number-parsing': [
    {
      selector: 'CallExpression[callee.name=/^(Number|parseFloat|parseInt)$/]',
      message:
        "Number('') is 0, parseFloat('12万') is 12, and amounts lose digits: parse untrusted text with core/parse*.ts, decode engine values with db/decode-arrow.ts.",
    },
    {
      selector:
        "CallExpression[callee.object.name='Number'][callee.property.name=/^(parseFloat|parseInt)$/]",
      message: 'Parse untrusted text with core/parse*.ts: parseFloat reads as far as it can.',
    },
  ],
  'no-zero-default': [
    {
      selector:
        ':matches(LogicalExpression[operator=/^(\\?\\?|\\|\\|)$/], AssignmentExpression[operator=/^(\\?\\?|\\|\\|)=$/])[right.value=0]',
      message:
        'A default of 0 turns "not reported" into "zero". Carry the typed reason why there is no value; for counters write the case out.',
    },
  ],
  'no-chance-or-clock': [
    {
      selector:
        "CallExpression[callee.object.name='Math'][callee.property.name='random'], CallExpression[callee.object.name='Date'][callee.property.name='now'], NewExpression[callee.name='Date'][arguments.length=0]",
      message:
        'The same data must give the same screen: take the seed or the time as an argument from the composition root.',
    },
  ],
  'no-raw-html': [
    {
      selector:
        'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/], CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe)$/]',
      message: 'Imported data may carry markup: let Svelte write text, or set textContent.',
    },
  ],
  'queries-live-below-views': [
    {
      selector: "CallExpression[callee.property.name='query']",
      message:
        'Only db/, sql/ and state/ ask the engine. Add a query builder in sql/ and expose its result through state/.',
    },
  ],
  'no-prose-in-code': [
    {
      selector: `Literal[value=/${HAN}/], TemplateElement[value.raw=/${HAN}/]`,
      message:
        'Text that readers see lives in core/messages/ in both languages, as a typed message function.',
    },
  ],
};

/** Attributes whose text a reader sees or hears. */
const SPOKEN_ATTRIBUTES = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'title',
]);

/** Two letters in a row, or any Chinese character or mark: a word, not a separator such as · or %. */
const WORD = new RegExp(`\\p{Letter}{2}|${HAN}`, 'u');

const LITERAL_TEXT_MESSAGE =
  'Literal text "{{text}}" in markup: texts live in core/messages/ in both languages; pass them in or call messages(locale).';

/** @type {import('eslint').Rule.RuleModule} */
const noLiteralText = {
  meta: { type: 'problem', schema: [], messages: { literal: LITERAL_TEXT_MESSAGE } },
  create(context) {
    /** @param {any} node @param {string} text */
    const check = (node, text) => {
      if (!WORD.test(text)) return;
      context.report({ node, messageId: 'literal', data: { text: text.trim().slice(0, 40) } });
    };
    return {
      /** @param {any} node */
      SvelteText(node) {
        if (node.parent.type !== 'SvelteStyleElement') check(node, node.value);
      },
      /** @param {any} node */
      'SvelteMustacheTag > :matches(Literal, TemplateLiteral > TemplateElement)'(node) {
        if (node.parent.parent?.type === 'SvelteAttribute') return;
        check(node, String(node.value?.raw ?? node.value));
      },
      /** @param {any} node */
      SvelteLiteral(node) {
        if (!SPOKEN_ATTRIBUTES.has(node.parent.key?.name)) return;
        check(node, node.value);
      },
    };
  },
};

/** @param {Ban[]} bans @returns {import('eslint').Rule.RuleModule} */
function ruleOf(bans) {
  return {
    meta: { type: 'problem', schema: [] },
    create: (context) =>
      Object.fromEntries(
        bans.map(({ selector, message }) => [
          selector,
          /** @param {any} node */ (node) => context.report({ node, message }),
        ]),
      ),
  };
}

/** @type {import('eslint').ESLint.Plugin} */
export const housePlugin = {
  meta: { name: 'house' },
  rules: {
    ...Object.fromEntries(Object.entries(BANS).map(([name, bans]) => [name, ruleOf(bans)])),
    'no-literal-text': noLiteralText,
  },
};

/** Every rule of the plugin, switched on. */
export const allHouseRules = Object.fromEntries(
  Object.keys(housePlugin.rules ?? {}).map((name) => [
    `house/${name}`,
    /** @type {const} */ ('error'),
  ]),
);
