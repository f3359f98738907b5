import type { AssignmentComplianceMessages } from './en.js';

export const ar: AssignmentComplianceMessages = {
  title: 'تقرير الالتزام بالتكليف',
  glance: {
    assignees: 'المكلفون',
    completionRate: 'نسبة الإنجاز',
    completed: 'أُنجز',
    overdue: 'متأخر',
    averageScore: 'متوسط الدرجات',
  },
  facts: {
    content: 'المحتوى',
    assignedTo: 'الجهة المكلفة',
    named: (title, type) => `${title} (${type})`,
    deadline: 'الموعد النهائي',
    noDeadline: 'بلا موعد نهائي',
    requirement: 'الإلزام',
    mandatory: 'إلزامي',
    optional: 'اختياري',
    status: 'الحالة',
    active: 'نشط',
    closed: 'مغلق',
    assignedOn: 'تاريخ التكليف',
    note: 'ملاحظة',
    none: 'لا توجد',
  },
  types: {
    category: 'فئة',
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
  items: {
    title: 'العناصر المتابَعة',
    none: 'لا يتضمن هذا التكليف أي عناصر، لذا لا يمكن لأحد إنجازه.',
    number: 'رقم',
    item: 'العنصر',
    type: 'النوع',
    topic: 'موضوع',
    scenario: 'سيناريو تعلم',
  },
  teams: {
    bookmark: 'الفرق',
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
    title: 'المكلفون',
    nobody: (day) => `لا ينطبق هذا التكليف على أحد في ${day}: لا يوجد مستهدفون بالتدريب ضمن نطاقه.`,
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
  },
  rules: (hasDeadline) => [
    {
      label: 'المكلفون',
      value:
        'الشخص المكلف، أو أعضاء الفريق المكلف من المستهدفين بالتدريب، أو جميع المستهدفين في المؤسسة. يُدرج من غادر المؤسسة بعد إنشاء التكليف في آخر القائمة بعبارة «غادر المؤسسة»، ولا يُحتسب في أي مجموع.',
    },
    {
      label: 'التقدم',
      value:
        'العناصر المنجزة / العناصر المتابَعة. يُنجز الموضوع باجتيازه في إحدى المحاولات، وسيناريو التعلم بإتمامه. لا تنطبق فترة التدريب هنا، فحالات الاجتياز الأقدم محسوبة.',
    },
    {
      label: 'الحالة',
      value: `أُنجز: جميع العناصر، وآخرها في الموعد النهائي أو قبله. أُنجز متأخرًا: جميع العناصر، وآخرها بعد الموعد النهائي. متأخر: لم تُنجز جميع العناصر وقد انقضى الموعد النهائي${hasDeadline ? '' : ' (ليس لهذا التكليف موعد نهائي)'}. قيد التنفيذ: غير متأخر، مع محاولة واحدة أو سيناريو بدأ على الأقل. لم يبدأ: لا يوجد نشاط.`,
    },
    {
      label: 'الدرجة',
      value:
        'متوسط أفضل الدرجات في المواضيع المتابَعة التي جرت محاولتها، بالنسبة المئوية. و«المحاولات» هي عدد المحاولات في هذه المواضيع.',
    },
  ],
};
