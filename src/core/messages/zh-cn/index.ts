import { audit } from './audit';
import { commands } from './commands';
import { compare } from './compare';
import { data } from './data';
import { distributions } from './distributions';
import { finding } from './finding';
import { many } from './many';
import { overview } from './overview';
import { problems } from './problems';
import { report } from './report';
import { shell } from './shell';
import { terms } from './terms';
import { trends } from './trends';
import { ui } from './ui';
import { working } from './working';

/** All texts in Chinese; what they take decides what every other language takes. */
export const zhCn = {
  audit,
  commands,
  compare,
  data,
  distributions,
  finding,
  many,
  overview,
  problems,
  report,
  shell,
  terms,
  trends,
  ui,
  working,
};

/** All texts of the product in one language: plain strings and functions of their arguments. */
export type Messages = typeof zhCn;
