/** A kind of department and what its score sheets speak of. */
export interface DepartmentFunction {
  /** As departments.csv holds it. */
  readonly id: string;
  /** Ends the report's id. */
  readonly slug: string;
  /** Follows the area's name. */
  readonly bureau: string;
  /** Spending of the median county's department in the first year, 万元. */
  readonly spending: number;
  /** Posts of the median county's department. */
  readonly posts: number;
  /** Project over basic spending, median. */
  readonly projectRatio: number;
  /** Quantity indicators with their unit. */
  readonly quantities: readonly (readonly [name: string, unit: string])[];
  readonly projects: readonly string[];
}

export const departmentFunctions: readonly DepartmentFunction[] = [
  {
    id: 'science_industry',
    slug: 'keji',
    bureau: '科技和工业信息化局',
    spending: 1800,
    posts: 40,
    projectRatio: 1.6,
    quantities: [
      ['新增规模以上工业企业', '家'],
      ['科技型中小企业入库', '家'],
      ['技术合同登记', '项'],
      ['企业走访服务', '次'],
      ['专精特新企业申报', '家'],
      ['企业上云', '家'],
    ],
    projects: [
      '科技创新专项',
      '工业发展专项',
      '企业服务经费',
      '数字化改造补助',
      '研发奖补',
      '安全生产监管经费',
    ],
  },
  {
    id: 'education',
    slug: 'jiaoyu',
    bureau: '教育局',
    spending: 15000,
    posts: 320,
    projectRatio: 0.8,
    quantities: [
      ['改造校舍', '个'],
      ['新增公办学位', '个'],
      ['资助困难学生', '人'],
      ['教学视导', '次'],
      ['课后服务覆盖学校', '个'],
      ['引进教师', '人'],
    ],
    projects: [
      '义务教育保障经费',
      '校舍维修改造',
      '学前教育发展',
      '学生资助',
      '教育信息化',
      '职业教育提升',
    ],
  },
  {
    id: 'health',
    slug: 'weijian',
    bureau: '卫生健康局',
    spending: 9000,
    posts: 180,
    projectRatio: 1.1,
    quantities: [
      ['签约家庭医生服务', '人'],
      ['村卫生室达标', '个'],
      ['健康宣讲', '次'],
      ['适龄人群筛查', '人'],
      ['老年人体检', '人'],
      ['传染病监测', '次'],
    ],
    projects: [
      '基本公共卫生服务',
      '重大传染病防控',
      '基层医疗补助',
      '计划生育扶助',
      '医疗设备购置',
      '健康素养促进',
    ],
  },
  {
    id: 'transport',
    slug: 'jiaotong',
    bureau: '交通运输局',
    spending: 6000,
    posts: 120,
    projectRatio: 1.8,
    quantities: [
      ['养护县乡道', '项'],
      ['改造危桥', '个'],
      ['路域巡查', '次'],
      ['新建候车亭', '个'],
      ['安全隐患整治', '项'],
      ['新增公交线路', '项'],
    ],
    projects: [
      '农村公路养护',
      '危桥改造',
      '公交运营补贴',
      '路网建设',
      '治超工作经费',
      '水上交通安全',
    ],
  },
  {
    id: 'agriculture',
    slug: 'nongye',
    bureau: '农业农村局',
    spending: 7500,
    posts: 140,
    projectRatio: 1.7,
    quantities: [
      ['培育农民合作社', '个'],
      ['建设示范村', '个'],
      ['农产品抽检', '次'],
      ['新增家庭农场', '家'],
      ['农机补贴受益', '人'],
      ['绿色食品认证', '个'],
    ],
    projects: [
      '高标准农田建设',
      '粮食生产补贴',
      '动物疫病防控',
      '农村人居环境整治',
      '农机购置补贴',
      '产业帮扶资金',
    ],
  },
  {
    id: 'civil_affairs',
    slug: 'minzheng',
    bureau: '民政局',
    spending: 5200,
    posts: 70,
    projectRatio: 2.4,
    quantities: [
      ['低保对象核查', '人'],
      ['养老床位新增', '个'],
      ['社会组织年检', '家'],
      ['救助流浪人员', '人'],
      ['适老化改造', '个'],
      ['社区走访', '次'],
    ],
    projects: [
      '城乡低保补助',
      '养老服务体系',
      '临时救助',
      '残疾人两项补贴',
      '社区建设经费',
      '殡葬改革',
    ],
  },
  {
    id: 'culture_tourism',
    slug: 'wenlv',
    bureau: '文化和旅游局',
    spending: 2600,
    posts: 65,
    projectRatio: 1.2,
    quantities: [
      ['送戏下乡', '次'],
      ['文化活动', '次'],
      ['非遗项目申报', '项'],
      ['图书馆分馆', '个'],
      ['文物巡查', '次'],
      ['旅游企业检查', '家'],
    ],
    projects: [
      '公共文化服务',
      '文物保护',
      '旅游宣传推广',
      '免费开放补助',
      '文化市场执法',
      '体育设施建设',
    ],
  },
  {
    id: 'water',
    slug: 'shuili',
    bureau: '水利局',
    spending: 4800,
    posts: 90,
    projectRatio: 2.0,
    quantities: [
      ['除险加固水库', '个'],
      ['河道清淤', '项'],
      ['河长巡河', '次'],
      ['饮水工程维护', '个'],
      ['山洪预警站点', '个'],
      ['取水许可核查', '家'],
    ],
    projects: [
      '水库除险加固',
      '农村饮水安全',
      '河道治理',
      '防汛抗旱经费',
      '水土保持',
      '灌区维修养护',
    ],
  },
];
