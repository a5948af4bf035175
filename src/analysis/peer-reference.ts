import { compareMeasures, type Measure } from '../core/measure';
import type { MetricDefinition } from '../model/catalog';
import { computePeerBand, isMine, peersOf, type PeerBand, type Standpoint } from './peers';
import {
  countyDepartments,
  distanceMeasure,
  type RankedDepartment,
  type RankedGroup,
  type Ranking,
} from './ranking';

/** Whom a ranking speaks of first, and the peers that it is held against. */
export interface PeerReference {
  /** The own area where it has a value, else those that stand out; empty where all are equal. */
  readonly subjects: readonly RankedDepartment[];
  /** Whether the subject is the reader's own area. */
  readonly isMine: boolean;
  /** The group that the subjects stand in; null without any value at county level. */
  readonly group: RankedGroup | null;
  /** Those of the group's departments with a value that are no subjects themselves. */
  readonly peers: readonly RankedDepartment[];
  /** Null with fewer than `fewestPeers` peers. */
  readonly band: PeerBand | null;
}

/** Headings, notices and charts of a screen all ask for the reference of one ranking. */
const references = new WeakMap<
  Ranking,
  { metric: MetricDefinition; standpoint: Standpoint; reference: PeerReference }
>();

export function computePeerReference(
  ranking: Ranking,
  metric: MetricDefinition,
  standpoint: Standpoint,
): PeerReference {
  const known = references.get(ranking);
  if (known?.metric === metric && known.standpoint === standpoint) return known.reference;
  const reference = referenceOf(ranking, metric, standpoint);
  references.set(ranking, { metric, standpoint, reference });
  return reference;
}

function referenceOf(
  ranking: Ranking,
  metric: MetricDefinition,
  standpoint: Standpoint,
): PeerReference {
  const all = ranking.groups.flatMap(({ departments }) => departments);
  const mine = all.filter(({ department }) => isMine(department, standpoint));
  const subjects = mine.length > 0 ? mine : standoutsOf(ranking, metric);
  const [first] = subjects;
  const group =
    ranking.groups.find(({ departments, group: level }) =>
      first === undefined ? level === 'county' : departments.includes(first),
    ) ?? null;
  const members = group?.departments ?? [];
  const peers = first === undefined ? members : peerEntries(first, members, subjects, standpoint);
  return {
    subjects,
    isMine: mine.length > 0,
    group,
    peers,
    band: computePeerBand(peers.map(({ measure }) => measure)),
  };
}

/** The departments of county level that are farthest from the target, or highest; empty where all are equal. */
export function standoutsOf(
  ranking: Ranking,
  metric: MetricDefinition,
): readonly RankedDepartment[] {
  const counties = countyDepartments(ranking);
  const standouts = mostOf(counties, (entry) => notability(entry, metric));
  return standouts.length === counties.length && counties.length > 1 ? [] : standouts;
}

/** What makes a department worth naming: its distance from the target where nearness counts, else its size. */
export function notability({ measure }: RankedDepartment, metric: MetricDefinition): Measure {
  return (metric.better === 'near_target' ? distanceMeasure(measure, metric) : null) ?? measure;
}

/** The entries at which `measure` is largest, more than one where equal. */
export function mostOf<Entry>(
  entries: readonly Entry[],
  measure: (entry: Entry) => Measure,
): readonly Entry[] {
  const measured = entries.map((entry) => ({ entry, measure: measure(entry) }));
  const [first, ...rest] = measured.map((each) => each.measure);
  if (first === undefined) return [];
  const most = rest.reduce((a, b) => (compareMeasures(b, a) > 0 ? b : a), first);
  return measured.flatMap((each) =>
    compareMeasures(each.measure, most) === 0 ? [each.entry] : [],
  );
}

function peerEntries(
  subject: RankedDepartment,
  members: readonly RankedDepartment[],
  subjects: readonly RankedDepartment[],
  standpoint: Standpoint,
): readonly RankedDepartment[] {
  const departments = members.map(({ department }) => department);
  const peers = new Set(peersOf(subject.department, departments, standpoint));
  return members.filter((entry) => peers.has(entry.department) && !subjects.includes(entry));
}
