import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import type { ProjectRow } from '../../model/report-rows';

/** A line of the projects' table. */
export interface ProjectLine {
  readonly project: ProjectRow;
  /** 0 for a fund of its own, 1 for its parts, and so on. */
  readonly depth: number;
  /** A further mention of the fund above it. */
  readonly isRepeat: boolean;
}

const amounts = ['opening', 'initial', 'adjustment', 'final', 'closing'] as const;

/** Funds followed by their parts; further mentions are kept only where name or amount differ from the first. */
export function projectLines(projects: readonly ProjectRow[]): readonly ProjectLine[] {
  const firsts = projects.filter(({ mention }) => mention === 1);
  const known = new Set(firsts.map(({ seq }) => seq));
  const walk = (parentSeq: number | null, depth: number): readonly ProjectLine[] =>
    firsts
      .filter((project) => parentOf(project, known) === parentSeq)
      .flatMap((project) => [
        { project, depth, isRepeat: false },
        ...projects
          .filter((other) => other.seq === project.seq && differs(other, project))
          .map((other) => ({ project: other, depth, isRepeat: true })),
        ...walk(project.seq, depth + 1),
      ]);
  return walk(null, 0);
}

/** Whether a later mention says anything else than the first; an amount that it leaves out says nothing. */
function differs(other: ProjectRow, first: ProjectRow): boolean {
  if (other.mention === first.mention) return false;
  return (
    other.name !== first.name ||
    amounts.some((key) => {
      const amount = other[key];
      const before = first[key];
      return amount !== null && (before === null || !amount.equals(before));
    })
  );
}

function parentOf({ seq, parentSeq }: ProjectRow, known: ReadonlySet<number>): number | null {
  return parentSeq !== null && parentSeq !== seq && known.has(parentSeq) ? parentSeq : null;
}

/** The fund that spent most among those that are part of no other; null where none prints an amount. */
export function largestProject(lines: readonly ProjectLine[]): ProjectRow | null {
  return lines
    .filter(({ depth, isRepeat, project }) => depth === 0 && !isRepeat && project.final !== null)
    .reduce<ProjectRow | null>((largest, { project }) => {
      const isLarger =
        largest?.final == null || (project.final?.greaterThan(largest.final) ?? false);
      return isLarger ? project : largest;
    }, null);
}

/** A full-width space keeps its width wherever the name is written. */
const indent = '\u3000';

/** The name of a line as text alone, for a file or a slide: indented where it is a part, told from its other mentions. */
export function lineName({ project, depth, isRepeat }: ProjectLine, locale: Locale): string {
  const { mentionOf } = messages(locale).report.projects;
  const name = isRepeat ? mentionOf(project.name, project.mention) : project.name;
  return indent.repeat(depth) + name;
}

/** Whether any amount is printed. */
export function isPriced(project: ProjectRow): boolean {
  return amounts.some((key) => project[key] !== null);
}
