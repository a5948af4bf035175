import type { many as zhMany } from '../zh-cn/many';
import { counted } from './counted';

export const many: typeof zhMany = {
  eyebrow: 'Many metrics',
  picker: {
    metrics: 'Metrics',
    some: (n) => (n === 0 ? 'Choose' : `${n} chosen`),
    count: (n, total) => `${n} of ${total} chosen`,
    reset: 'Proposed metrics again',
    chart: 'Chart',
    radar: 'Areas of the radar',
    radarSome: (n) => counted(n, 'area'),
    radarRefusal:
      'A radar shows at most 5 areas: more cannot be told apart. Take one out before adding another.',
  },
  chart: {
    heatmap: 'Heat map',
    lines: 'Parallel lines',
    radar: 'Radar',
    distributions: 'Distributions',
  },
  heading: {
    mine: (area, compared, firsts, lasts) =>
      `${area}: of ${counted(compared, 'metric')} compared with peers, first in ${firsts} and last in ${lasts}`,
    mineAlone: (area, known) =>
      `${area}: ${counted(known, 'figure')}, and no peers to compare with`,
    firsts: (areas, n, isTied) =>
      `Most first places: ${areas} (${counted(n, 'metric')}${isTied ? ' each' : ''})`,
    lasts: (areas, n, isTied) =>
      `; most last places: ${areas} (${counted(n, 'metric')}${isTied ? ' each' : ''})`,
    more: (areas, n) => `${areas} and others, ${n} in all`,
    none: (departments, metrics) =>
      `${counted(departments, 'department')} and ${counted(metrics, 'metric')}, without peers to compare`,
  },
  description: (departments, metrics, years) =>
    `${counted(departments, 'department')}, ${counted(metrics, 'metric')}; ${/\D/.test(years) ? 'years' : 'year'} ${years}`,
  counts: (least, most) => `${least}–${most}`,
  rule: (rule, n) =>
    `Position is the share of peers that a figure surpasses (ties count half), in the direction that the metric calls better (by size where neither end is), so that extremes move nothing. Compared with: ${rule.charAt(0).toLowerCase()}${rule.slice(1)}; departments with a figure: ${n}.`,
  yearsDiffer: (years) =>
    `Each cell is of the latest year with a figure (${years}), so the years differ; each cell’s own words and the table name its year.`,
  fewPeers: 'With fewer than 5 peers a position is a rank and no more, and its colour is pale.',
  fewPeersDrawn: 'With fewer than 5 peers a position is a rank and no more.',
  unpositioned: (areas) => `Without peers to compare with, in figures only, uncoloured: ${areas}.`,
  undrawn: (areas) => `Not drawn, for want of peers to compare with: ${areas}.`,
  gaps: 'Lines are open where a figure is missing.',
  severalSets:
    'There are several sets of peers, each with positions of its own, so the ends of the axes carry no figures.',
  better: {
    higher: 'higher is better',
    lower: 'lower is better',
    near_target: (target) => `nearer ${target} is better`,
    neutral: 'neither is better',
  },
  place: (rank, n) => `${rank}/${n}`,
  placeSpoken: (rank, n, isNeutral) =>
    `no. ${rank} of ${counted(n, 'peer')}${isNeutral ? ' by size' : ''}`,
  cell: (area, metric, year, figure) => `${area}, ${metric}, ${year}: ${figure}`,
  noReport: (area, metric) => `${area}, ${metric}: no report for this year`,
  hint: 'Point at a cell, or reach it with the arrow keys, to read it in full here; Enter opens its working.',
  keys: 'Arrow keys move between cells, Enter opens the working, P makes the area my area.',
  group: {
    peers: 'County level',
    apart: 'Other counties · not compared',
    prefecture: 'Prefecture level · not compared with counties',
    province: 'Province level · not compared with counties',
  },
  legend: {
    label: 'Colours',
    worse: 'worse',
    better: 'better',
    small: 'smaller',
    large: 'larger',
    neutral: 'neither end better:',
    rank: '2/3: rank / departments compared',
    absent: 'no figure',
    plain: 'no peers to compare with',
    others: (n) => `${counted(n, 'other area')} in grey`,
  },
  axis: { better: 'better ↑', worse: 'worse ↓', betterAcross: 'better →', worseAcross: '← worse' },
  bySize: (name) => `${name} (by size)`,
  aria: {
    heatmap: (heading) => `Heat map. ${heading}`,
    lines: (heading, n) => `Parallel coordinates of ${counted(n, 'area')}. ${heading}`,
    radar: (heading, n) => `Radar chart of ${counted(n, 'area')}. ${heading}`,
  },
  radarNote:
    'Farther out is better, or larger where the name says “by size”: the innermost ring is the last of the peers, the rim the first.',
  caption: 'Many metrics by area',
  empty: {
    metrics: {
      title: 'Choose two metrics or more',
      hint: 'Choose under “Metrics”, or take the proposed ones again.',
    },
    fewMetrics: {
      title: 'A radar needs 3 metrics or more',
      hint: 'Choose more under “Metrics”, or look at the heat map.',
    },
    positions: {
      title: 'There are no peers, so there are no positions to draw',
      hint: 'Compare with others, widen the filters, or read the figures in the heat map.',
    },
    areas: { title: 'No area is chosen', hint: 'Choose 1 to 5 under “Areas of the radar”.' },
  },
};
