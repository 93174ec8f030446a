import { logicalClasses } from './logical-classes.mjs';
import { noLiteralText } from './no-literal-text.mjs';
import { pure } from './pure.mjs';
import { seatFirst } from './seat-first.mjs';
import { submitOnly } from './submit-only.mjs';

/** The house's own rules, as an ESLint plugin named `woven`. */
export const woven = {
  meta: { name: 'woven' },
  rules: {
    'logical-classes': logicalClasses,
    'no-literal-text': noLiteralText,
    pure,
    'seat-first': seatFirst,
    'submit-only': submitOnly,
  },
};
