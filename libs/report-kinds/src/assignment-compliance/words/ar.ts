import type { AssignmentComplianceWords } from './en.js';

export const ar: AssignmentComplianceWords = {
  title: 'تقرير الالتزام بالتكليف',
  glance: {
    assignees: 'المكلفون',
    completionRate: 'نسبة الإنجاز',
    completed: 'أُنجز',
    overdue: 'متأخر',
    averageScore: 'متوسط الدرجات',
  },
  facts: {
    target: 'المحتوى',
    givenTo: 'مكلَّف به',
    named: (title, type) => `${title} (${type})`,
    deadline: 'الموعد النهائي',
    noDeadline: 'لا يوجد، لذا لا يمكن أن يتأخر أحد',
    duty: 'الإلزام',
    mandatory: 'إلزامي',
    optional: 'اختياري',
    active: 'نشط',
    yes: 'نعم',
    closed: 'لا، مغلق',
    givenOn: 'تاريخ التكليف',
    note: 'ملاحظة',
    none: 'لا توجد',
  },
  types: {
    category: 'فئة',
    module: 'وحدة',
    topic: 'موضوع',
    course: 'مساق',
    scenario: 'سيناريو',
    custom: 'اختيار خاص',
    person: 'شخص',
    team: 'فريق',
    organization: 'المؤسسة',
  },
  standing: 'حالة المكلفين',
  items: {
    title: 'العناصر المتابَعة',
    none: 'لا شيء تحت محتوى هذا التكليف، لذا لا يمكن إنجاز أي شيء.',
    number: 'رقم',
    item: 'العنصر',
    type: 'النوع',
    topic: 'موضوع تدريبي',
    scenario: 'سيناريو تعلم',
  },
  teams: {
    bookmark: 'الفرق',
    title: 'الإنجاز حسب الفريق',
    bar: (rate, completed, of) => `${rate}  (${completed} من ${of})`,
    team: 'الفريق',
    assignees: 'المكلفون',
    completed: 'أُنجز',
    late: 'متأخرًا',
    inProgress: 'قيد التنفيذ',
    notStarted: 'لم يبدأ',
    overdue: 'متأخر',
  },
  assignees: {
    title: 'المكلفون',
    nobody: (day) => `هذا التكليف لا يشمل أحدًا في ${day}: لا يوجد شخص نشط له الدور «learner» ضمن نطاقه.`,
    assignee: 'الشخص',
    team: 'الفريق',
    state: 'الحالة وتاريخ الإنجاز',
    progress: 'التقدم',
    score: 'الدرجة',
    attempts: 'المحاولات',
    overdue: 'متأخر!',
    left: 'غادر',
  },
  rules: (hasDeadline) => [
    {
      label: 'المكلفون',
      value:
        'من يشملهم نطاق التكليف في تلك اللحظة: أعضاء الفريق حينها، أو جميع من في المؤسسة، أو الشخص المسمّى. المغادرون في آخر القائمة بعلامة «غادر» ولا يدخلون في أي مجموع.',
    },
    {
      label: 'التقدم',
      value:
        'العناصر المنجزة / المتابَعة. يُنجز الموضوع بمحاولة ناجحة والسيناريو بإتمامه، وليس بعد تلك اللحظة.',
    },
    {
      label: 'الحالة',
      value: `أُنجز: كل العناصر، وآخرها ليس بعد الموعد النهائي. أُنجز متأخرًا: آخرها بعده. متأخر: ليست كل العناصر منجزة وقد مضى الموعد${hasDeadline ? '' : ' (ليس لهذا التكليف موعد)'}. قيد التنفيذ: بعض النشاط. لم يبدأ: لا نشاط.`,
    },
    {
      label: 'الدرجة',
      value:
        'متوسط أفضل الدرجات في المواضيع المتابَعة التي جرت محاولتها، بالنسبة المئوية. والمحاولات هي عددها في هذه المواضيع.',
    },
  ],
};
