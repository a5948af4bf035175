import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadDatabase } from '../../dataset/load-database';
import { readPackage } from '../../dataset/read-package';
import { provinceSize } from '../../synthesis/dataset-size';
import { evaluateAudit } from '../../synthesis/evaluate-audit';
import { writePackage } from '../../synthesis/write-package';
import { table } from '../markdown';

/**
 * How well the audit finds what was planted in the simulated province, rule by rule. The generator and the audit read the
 * rules alike: this tells that the audit does what it says, not how good it is on reports of the world.
 */
export async function auditQuality(source: string, seed: string): Promise<readonly string[]> {
  const temporary = await mkdtemp(path.join(tmpdir(), 'audit-quality-'));
  try {
    const made = writePackage(provinceSize, source, path.join(temporary, 'made'), seed);
    const read = await readPackage(made.folder);
    if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 10), null, 2));
    const engine = await loadDatabase(read.value.descriptor, made.folder);
    const { scores, misses } = await evaluateAudit(engine, made.anomaliesPath);
    engine.close();
    const share = (value: number | null) => (value === null ? '—' : value.toFixed(3));
    const rows = scores.map((score) => [
      `\`${score.ruleId}\``,
      score.level,
      `${score.planted}`,
      `${score.findings}`,
      share(score.recall),
      share(score.precision),
      `${(score.honestFlagged * 100).toFixed(1)} %`,
    ]);
    return [
      `### Audit of the simulated province, seed “${seed}”`,
      '',
      table(
        [
          'rule',
          'level',
          'planted',
          'findings',
          'recall',
          'precision',
          'reports without it flagged',
        ],
        rows,
      ),
      '',
      'A rule of level C says that a figure stands out among its peers or years. Honest figures do so, too, and saying it is no',
      'error: such a rule has no precision. What it has is the last column, the share of reports in which nothing of the kind was',
      'planted and which it names all the same.',
      '',
      ...misses
        .slice(0, 20)
        .map(
          ({ kind, ruleId, reportId, subject }) =>
            `- ${kind}: \`${ruleId}\` ${reportId} ${subject}`,
        ),
      ...(misses.length > 0 ? [''] : []),
    ];
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
