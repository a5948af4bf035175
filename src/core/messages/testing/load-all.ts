import { loadMessages } from '..';
import { locales } from '../../locale';

// Tests name texts of every language.
await Promise.all(locales.map(loadMessages));
