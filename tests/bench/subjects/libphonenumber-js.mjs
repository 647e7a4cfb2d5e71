// Phone numbers, with the numbering plans of all countries.
import { findPhoneNumbersInText } from 'libphonenumber-js';

export async function start() {
  return { check: (draft) => findPhoneNumbersInText(draft, 'US').length };
}
