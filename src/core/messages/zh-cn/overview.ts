import { listNames } from './list';

/** The overview: key figures, the map of squares, which years are covered, what lies over its limit. */
export const overview = {
  list: listNames,
  figure: (name: string, figure: string) => `${name} ${figure}`,
  key: {
    eyebrow: '关键指标',
    group: { county: '县级部门', prefecture: '市本级部门', province: '省本级部门' },
    over: (n: number, limited: number, figures: string) =>
      `有控制线的 ${limited} 项关键指标中，${n} 项超过控制线：${figures}`,
    within: (limited: number) => `有控制线的 ${limited} 项关键指标都在控制线内`,
    noLimit: (known: number, total: number) => `${total} 项关键指标中 ${known} 项有数`,
    none: '所选部门的报告没有任何一项关键指标',
    describeOne: (area: string, department: string) => `${area}，${department}。`,
    describeMany: (n: number, group: string) =>
      `${n} 个${group}合计：分子之和 ÷ 分母之和，各取最新有数的年度，不是比率的平均。`,
    describeYear: (n: number, group: string, year: number) =>
      `${n} 个${group}合计：${year} 年分子之和 ÷ 分母之和，不是比率的平均。`,
    leftOut: (areas: string) => `${areas}不是县级部门，不计入合计。`,
    compare: (metric: string) => `${metric}：对比各部门`,
    ratio: (n: number, years: string) => `${n} 个部门合计，${years} 年`,
    single: (area: string, year: number) => `${area}，${year} 年`,
    range: (n: number, years: string) => `${n} 个部门，仅有原文比率，${years} 年`,
    rangeFigure: (low: string, high: string) => `${low}～${high}`,
    noneOf: (n: number) => `${n} 个部门都没有此项数`,
    noReport: '没有所选年度的报告',
    overLimit: (limit: string) => `▲ 高于控制线 ${limit}`,
    noChange: '没有上年数可比',
    /** Of all the figures. */
    noChanges: '各项都没有上年数可比。',
    order: {
      higher: '从高到低',
      lower: '从低到高',
      near_target: '越近目标越前',
      neutral: '从高到低',
    },
    rank: (rank: number, tied: number, of: number, group: string, order: string) =>
      `${tied > 1 ? '并列' : ''}第 ${rank} / 共 ${of} 个同类${group}（${order}）`,
    median: {
      above: (median: string, n: number) => `；高于其余 ${n} 个的中位数 ${median}`,
      below: (median: string, n: number) => `；低于其余 ${n} 个的中位数 ${median}`,
      at: (median: string, n: number) => `；等于其余 ${n} 个的中位数 ${median}`,
    },
    spread: (low: string, high: string) => `最低${low}，最高${high}`,
    spreadEnd: (area: string, figure: string) => `${area}\u00a0${figure}`,
    alone: (group: string) => `没有其他同类${group}可比`,
    rise: (size: string) => `比上年 +${size}`,
    fall: (size: string) => `比上年 −${size}`,
    same: '与上年相同',
    changeOf: (n: number) => `（两年都有数的 ${n} 个部门）`,
    verdict: {
      better: '改善',
      worse: '变差',
      same: '持平',
      unsure: '升降在舍入之内，不能确定',
      neutral: '',
    },
  },
  tiles: {
    level: '地图范围',
    levels: { county: '县区', prefecture: '市州' },
    place: { county: '县（市、区）', prefecture: '市州', region: '市州（各县级部门合计）' },
    /** The areas that the squares are of. `whole`: what holds them all; empty where nothing does. */
    among: (whole: string, total: number, place: string) =>
      `${whole === '' ? '' : `${whole} `}${total} 个${place}`,
    none: (among: string, metric: string) => `${among}都没有${metric}的数`,
    only: (among: string, metric: string, area: string, figure: string) =>
      `${among}中只有${area}有${metric}：${figure}`,
    equal: (among: string, metric: string, n: number, figure: string) =>
      `${among}中 ${n} 个有${metric}，同为 ${figure}`,
    span: (
      among: string,
      metric: string,
      n: number,
      low: string,
      lowFigure: string,
      high: string,
      highFigure: string,
    ) => `${among}中 ${n} 个有${metric}：${low}最低，${lowFigure}；${high}最高，${highFigure}`,
    filtered: (heading: string) => `按当前筛选，${heading}`,
    description: (unit: string, better: string, place: string) =>
      `每格一个${place}，按大致方位排列，大小相等，不表示面积和边界。单位 ${unit}，${better}。`,
    describeRegions: (unit: string, better: string) =>
      `每格一个市州，为所属各县级部门合计：分子之和 ÷ 分母之和，不是比率的平均。按大致方位排列。单位 ${unit}，${better}。`,
    keys: '方向键在各格之间移动，回车打开计算过程。',
    keysOfRegions: '方向键在各格之间移动，回车看该市州的各县（市、区）。',
    hintOfRegions: '指向一格，看它的全名和数；选中一格，看该市州的各县（市、区）',
    whole: '← 返回全部市州',
    aria: (heading: string) => `方格地图：${heading}`,
    hint: '指向或选中一格，看它的全名和数',
    withParent: (area: string, parent: string) => (parent === '' ? area : `${area}（${parent}）`),
    detail: (place: string, figure: string, year: number) => `${place}：${figure}，${year} 年`,
    absent: (place: string, reason: string) => `${place}：— ${reason}`,
    empty: (place: string) => `${place}：所选数据中没有报告`,
    legend: '颜色',
    legendRange: (from: string, to: string) => `${from} 至 ${to}`,
    legendOpen: (from: string) => `${from} 以上`,
    legendFlag: '⚑ 有审核发现',
    legendAbsent: '— 有报告，没有此项数',
    legendEmpty: '没有报告',
    column: {
      area: '地区',
      parent: '所属市州',
      value: '数值',
      year: '年度',
      note: '说明',
    },
    caption: (metric: string) => `${metric}，各地区`,
    unplaced: (figures: string) => `没有方格位置、图上和标题未计入的：${figures}。`,
    outlier: (area: string, figure: string) =>
      `${area} ${figure} 远超其余，单列为最深一级，以免其余各格颜色分不开。`,
  },
  /** Outlines that the reader gives the page. */
  ownMap: {
    title: '换成自己的边界图（GeoJSON）',
    hint: '把 .geojson 文件拖到这里，或点下面选择。要求：FeatureCollection，多边形，经纬度坐标，每个要素用 area_code、adcode、code 或 name 说明是哪个县（市、区）。文件只留在本浏览器，不会上传。',
    choose: '选择文件',
    another: '换一个文件',
    remove: '移除，恢复方格',
    reading: '正在读取文件',
    titleUsed: (file: string) => `边界图：${file}（更换或移除）`,
    used: (file: string, outlined: number, all: number) =>
      `正在使用“${file}”：${all} 个地区中 ${outlined} 个有边界。`,
    levelMissing: (file: string, place: string) => `“${file}”没有${place}的边界，仍画方格。`,
    missing: (areas: string) => `边界图中没有：${areas}；数见表。`,
    strangers: (n: number, names: readonly string[]) =>
      `${n} 个要素不是本数据中的地区，未画：${names.join('、')}${n > names.length ? ' 等' : ''}。`,
    unkept: '浏览器没有空间或不允许保存，关闭页面后需要重新选择文件。',
    description: (unit: string, better: string) =>
      `边界来自您提供的文件，只作示意。单位 ${unit}，${better}。`,
    aria: (heading: string) => `地图：${heading}`,
    refused: (file: string, reason: string) => `“${file}”没有采用：${reason}`,
    undrawn: (file: string) => `“${file}”没有画出来，仍用方格。可以重新选择文件再试。`,
    problem: {
      unreadable: '文件读不出来，可能已被移动或改动。请重新选择。',
      tooLarge: (megabytes: number) =>
        `文件有 ${megabytes} MB，最多 20 MB。请用制图软件简化边界后再试。`,
      notJson: (detail: string) =>
        `不是有效的 JSON（${detail}）。请确认导出格式为 GeoJSON，编码为 UTF-8。`,
      tooDeep: (depth: number) => `嵌套达到 ${depth} 层，不像地图文件。请重新导出。`,
      forbiddenKey: (key: string) => `含有不允许的键“${key}”。请重新导出，或删去这个键。`,
      notCollection: (found: string) =>
        `最外层的 type 是“${found}”，应为“FeatureCollection”。请导出为 GeoJSON 要素集合。`,
      noFeatures: 'features 是空的，没有任何要素。请确认导出时选中了图层。',
      markup: (feature: number, property: string, value: string) =>
        `第 ${feature} 个要素的属性 ${property} 含有标签或控制字符：“${value}”。请改成地区名称或代码。`,
      geometryType: (feature: string, found: string) =>
        `要素 ${feature} 的 geometry.type 是“${found}”，只能是 Polygon 或 MultiPolygon。请导出面图层。`,
      ring: (feature: string, found: string) =>
        `要素 ${feature} 的 coordinates 有一圈不足四个点或层次不对：${found}。请修复该要素的边界。`,
      position: (feature: string, found: string) =>
        `要素 ${feature} 的坐标 ${found} 不是经纬度（经度 −180 至 180，纬度 −90 至 90）。请转换为经纬度坐标系后导出。`,
      tooDetailed: (points: number) =>
        `边界共有 ${points} 个点，最多 300000 个。请用制图软件简化边界。`,
      noMatch: (feature: string, properties: string) =>
        `没有一个要素对得上本数据的地区；例如要素 ${feature} 的属性是 ${properties}。请用 area_code、adcode 或 code 写六位行政区划代码，或用 name 写全称。`,
    },
  },
  coverage: {
    eyebrow: '资料覆盖',
    headRegions: (regions: number, departments: number, years: string, reports: number) =>
      `${regions} 个市州的 ${departments} 个部门 ${years}共有 ${reports} 份报告`,
    describeRegions: '每格为一个市州当年的报告份数；有部门没有报告时，写作“份数/部门数”。',
    hintOfRegions: '点一格，看该市州各部门。',
    captionOfRegions: '各市州各年度的报告数',
    ofDepartments: (reports: number, departments: number) =>
      reports === departments ? `${reports}` : `${reports}/${departments}`,
    openRegion: (area: string, year: number, reports: number, departments: number) =>
      `${area} ${year} 年：${departments} 个部门有 ${reports} 份报告，看该市州各部门`,
    heading: (reports: number, departments: number, years: string) =>
      `${departments} 个部门 ${years}共有 ${reports} 份报告`,
    repeated: (n: number) => (n === 0 ? '，没有部门有两年报告' : `，${n} 个部门有两年以上报告`),
    partly: (n: number) => (n === 0 ? '' : `；${n} 份只是部分内容`),
    description: '每格为一份报告和从中能得出的指标数。',
    hint: '点一格，打开该部门当年的报告。',
    state: { reported: '有报告', partly: '部分', missing: '无' },
    known: (known: number, all: number) => `${known}/${all} 项指标`,
    open: (area: string, year: number, state: string, known: string) =>
      `${area} ${year} 年：${state}，${known}，打开报告`,
    column: {
      departments: '部门数',
      reports: '报告数',
      partial: '其中部分内容',
      area: '地区',
      year: '年度',
      state: '资料',
      known: '可得指标',
      title: '报告',
    },
    caption: '各部门各年度的报告',
    empty: { title: '所选部门没有报告', hint: '放宽地区、层级或职能的筛选后再看。' },
  },
  attention: {
    eyebrow: '需要关注',
    heading: (n: number, high: number) =>
      high === 0 ? `审核有 ${n} 条发现，没有重要的` : `审核有 ${n} 条发现，其中 ${high} 条重要`,
    none: '审核没有发现',
    description: (n: number) => `最重的 ${n} 条，点开看计算过程和出处。`,
    all: (n: number) => `在审核页看全部 ${n} 条发现`,
    empty: {
      title: '所选报告没有发现',
      hint: '能做的检验都通过了，或报告未列示所需的数。',
    },
  },
};
