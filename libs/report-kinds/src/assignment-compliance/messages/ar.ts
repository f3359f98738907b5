import type { AssignmentComplianceMessages } from './en.js';

export const ar: AssignmentComplianceMessages = {
  title: 'تقرير الالتزام بالتكليف',
  glance: {
    assignees: 'المكلفون',
    completionRate: 'نسبة الإنجاز',
    completed: 'أُنجز ولو متأخرًا',
    overdue: 'متأخر',
    averageScore: 'متوسط الدرجات',
  },
  average: (rate) => `جميع المكلفين ${rate}`,
  conclusion: (rate, completed, assignees, late, overdue) =>
    `أنجز ${rate} من المكلفين التكليف (${completed} من ${assignees})، منهم متأخرًا: ${late}. المتأخرون عن الموعد: ${overdue}.`,
  nobodyCounted: 'لا يُحتسب أي مكلف، ولذلك لا توجد نسبة إنجاز.',
  gap: (open, assignees, overdue) => `لم ينجز ${open} من ${assignees}، منهم متأخر: ${overdue}`,
  noGaps: 'أنجز جميع المكلفين التكليف.',
  facts: {
    content: 'المحتوى',
    assignedTo: 'مُسند إلى',
    named: (title, type) => `${title} (${type})`,
    deadline: 'الموعد النهائي',
    noDeadline: 'بلا موعد نهائي',
    requirement: 'الإلزام',
    mandatory: 'إلزامي',
    optional: 'اختياري',
    status: 'الحالة',
    active: 'نشط',
    inactive: 'غير نشط',
    assignedOn: 'تاريخ التكليف',
    note: 'ملاحظة',
    none: 'لا توجد',
  },
  types: {
    category: 'عائلة',
    module: 'وحدة',
    topic: 'موضوع',
    course: 'دورة',
    scenario: 'سيناريو',
    custom: 'اختيار مخصص',
    person: 'شخص',
    team: 'فريق',
    organization: 'مؤسسة',
  },
  statusOfAssignees: 'حالة المكلفين',
  deadlineHistory: {
    title: 'تغييرات الموعد النهائي',
    changedAt: 'وقت التغيير',
    changedBy: 'غيّره',
    from: 'من',
    to: 'إلى',
    notRecorded: 'غير مسجل',
    lateUnderFirst: (late, of) =>
      `وفق الموعد النهائي الأول: كان ${late} من ${of} من المكلفين سيُعدّون متأخرين أو منجزين متأخرًا لو لم يُغيَّر الموعد الأول.`,
    noFirst: 'لم يكن هناك موعد نهائي أول، لذا لا يُعدّ أحد متأخرًا وفقه.',
  },
  overdueByDays: {
    title: 'المتأخرون بحسب عدد أيام التأخر',
    range: (from, days) => `${from}–${days}`,
    moreThan: (days) => `أكثر من ${days}`,
  },
  items: {
    leaversOnly: 'يُتابَع فقط لمن غادروا',
    title: 'العناصر المتابَعة',
    none: 'لا يتضمن هذا التكليف أي عناصر، لذا لا يمكن لأحد إنجازه.',
    number: 'رقم',
    item: 'العنصر',
    type: 'النوع',
    topic: 'موضوع',
    scenario: 'سيناريو',
  },
  teams: {
    title: 'الإنجاز حسب الفريق',
    bar: (rate, completed, of) => `${rate}  (${completed} من ${of})`,
    team: 'الفريق',
    assignees: 'المكلفون',
    completed: 'أُنجز',
    late: 'أُنجز متأخرًا',
    inProgress: 'قيد التنفيذ',
    notStarted: 'لم يبدأ',
    overdue: 'متأخر',
  },
  assignees: {
    overdueBy: (days) => `متأخر، ${days}`,
    missing: (items) => `ناقص: ${items}`,
    groups: { notLearner: 'غير مستهدفين بالتدريب', left: 'غادروا المؤسسة' },
    aboutItems:
      'الأعمدة المرقّمة هي العناصر المتابَعة في الملخص. تدل الدائرة الممتلئة مع التاريخ (UTC) على إكمال العنصر، وتدل الحلقة مع الشرطة على عنصر ناقص. وتتضمن القائمة «assignee-items.csv» المرفقة بهذا الملف الدرجة والمصدر ومعرّف المصدر لكل إكمال. وتظهر أسفل عدد العناصر المنجزة الدرجة، وبين قوسين عدد المحاولات.',
    aboutMissing:
      'العناصر هي العناصر المتابَعة المرقّمة في الملخص. يذكر «أُنجز» العناصر المنجزة مع تاريخ إكمالها (UTC)، ويذكر «ناقص» العناصر التي لم يكملها الشخص. وتتضمن القائمة «assignee-items.csv» المرفقة بهذا الملف وقت الإكمال والدرجة والمصدر ومعرّف المصدر لكل عنصر.',
    title: 'المكلفون',
    nobody: (day) => `لا ينطبق هذا التكليف على أحد في ${day}: لا يوجد مستهدفون بالتدريب ضمن نطاقه.`,
    noneCounted: (reasons) => `لا يدخل أي مكلف في المجاميع (${reasons}).`,
    assignee: 'المكلف',
    email: 'البريد الإلكتروني',
    team: 'الفريق',
    statusAndCompletion: 'الحالة ووقت الإنجاز',
    status: 'الحالة',
    completedAt: 'وقت الإنجاز',
    progress: 'التقدم',
    score: 'الدرجة',
    attempts: 'المحاولات',
    // Arabic has no capitals. The table prints this state in bold.
    overdue: 'متأخر',
    left: 'غادر المؤسسة',
    leftOn: (day) => `غادر المؤسسة في ${day}`,
    due: (at) => `الموعد ${at}`,
    notLearner: 'غير مستهدف بالتدريب',
    recognized: 'سابقًا',
  },
  rules: {
    ownDeadline: 'ويُطبع الموعد المختلف عند الشخص.',
    assignees: {
      label: 'المكلفون',
      value:
        'الشخص المكلف، أو المتعلمون في الفريق المكلف، أو جميع المتعلمين في المؤسسة، أي المستهدفون بالتدريب في تلك اللحظة. ولا يشمل ذلك المسؤولين والمدققين في الفريق أو المؤسسة. يُدرج من غادر المؤسسة بعد إنشاء التكليف في آخر القائمة بعبارة «غادر المؤسسة»، ولا يُحتسب في أي مجموع. ويُدرج الشخص المكلف مباشرة غير المستهدف بالتدريب بعبارة «غير مستهدف بالتدريب»، ولا يُحتسب في أي مجموع.',
    },
    completionRate: {
      label: 'نسبة الإنجاز',
      value: 'المكلفون الذين أنجزوا جميع العناصر (في الموعد أو متأخرين) / المكلفون.',
    },
    score: {
      label: 'الدرجة',
      value:
        'متوسط أفضل الدرجات في المواضيع المتابَعة التي لها محاولة ذات درجة، بالنسبة المئوية. و«المحاولات» هي عدد المحاولات في المواضيع المتابَعة.',
    },
    averageScore: { label: 'متوسط الدرجات', value: 'متوسط درجات المكلفين. ويُستبعد من ليست له درجة.' },
    daysOverdue: {
      label: 'أيام التأخر',
      value:
        'عدد الفترات التي بدأت ومدة كل منها 24 ساعة من الموعد النهائي للشخص حتى وقت هذا التقرير (ولمن غادروا: حتى مغادرتهم).',
    },
    itemCompletion: {
      label: 'إكمال عنصر',
      value:
        'أول محاولة ناجحة في الموضوع، أو إكمال السيناريو، ضمن الفترة المحتسبة. وترد الدرجة والمصدر ومعرّف المصدر في assignee-items.csv مع أفضل درجة.',
    },
    recalculation: {
      label: 'إعادة الحساب',
      value:
        'يتضمن assignees.csv سطرًا لكل شخص، وتشمل المجاميع الأسطر التي فيها learner = true وexempt = false وleft = false. وفي assignee-items.csv درجة الشخص هي متوسط bestScore في الأسطر التي تحتويه، ومتوسط الدرجات هو متوسط هذه المتوسطات للأشخاص المحتسبين، مقتطعًا مرة واحدة.',
    },
  },
};
