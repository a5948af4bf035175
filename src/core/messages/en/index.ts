import type { Messages } from '../zh-cn';
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

/** All texts in English. */
export const en: Messages = {
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
