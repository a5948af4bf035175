/** Texts that belong to the interface kit itself; everything else reaches a component as a prop. */
export const ui = {
  skipToContent: () => '跳到正文',
  mainNavigation: () => '主导航',
  filters: () => '筛选',
  close: () => '关闭',
  cancel: () => '取消',
  chart: () => '图',
  table: () => '表',
  pin: () => '钉到汇报',
  pinFailed: () => '没有钉上，请刷新页面后重试',
  viewAs: () => '显示方式',
  search: () => '搜索',
  pages: () => '分页',
  pagesOf: (list: string) => `${list}：分页`,
  previousPage: () => '上一页',
  nextPage: () => '下一页',
  pageOf: (from: number, to: number, total: number) => `第 ${from}～${to} 个，共 ${total} 个`,
  moreNotices: (count: number) => `另有 ${count} 处同类情况，未逐一列出。`,
  selectAll: () => '全选',
  selectNone: () => '全不选',
  noOption: (query: string) => `没有与“${query}”相符的选项`,
  selectedOf: (selected: number, total: number) =>
    selected === 0 ? `不选即全部 ${total} 个` : `已选 ${selected} / ${total}`,
  scrollableTable: (caption: string) => `${caption}，可滚动的表格`,
  openWorking: (figure: string) => `${figure}，打开计算过程`,
  chartKeys: (opens: boolean) =>
    `方向键逐个查看数据，${opens ? '回车打开计算过程，' : ''}Esc 退出。`,
  chartPinKey: () => '按 P 把当前地区设为我的地区。',
  sentences: (parts: readonly string[]) => parts.join(''),
  labelled: (label: string, text: string) => `${label}：${text}`,
  /** Parts of one statement, in order. */
  clauses: (parts: readonly string[]) => parts.filter((part) => part !== '').join('，'),
  /** A figure that findings of the audit touch. */
  flag: { sign: '⚑', findings: (n: number) => `${n} 条发现` },
  export: () => '导出',
  unitOf: (label: string) => `${label}的单位`,
  source: (text: string) => `来源：${text}`,
  tone: {
    info: () => '说明',
    warning: () => '注意',
    error: () => '错误',
  },
};
