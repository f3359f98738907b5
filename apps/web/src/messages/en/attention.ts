import { counted } from '../../format/number.js';
/** Messages of the lists of what needs attention. */
export const attention = {
  title: 'Needs attention',
  now: 'Figures of the current instant.',
  showCurrent: 'Show current figures',
  lists: 'Lists',
  tabs: {
    overdue: 'Overdue',
    due: 'Due soon',
    lapsing: 'Training lapses',
    'below-share': 'Below required share',
  },
  about: {
    overdue: 'People who are overdue on at least one active assignment. The longest overdue come first.',
    due: 'People with an active assignment that is not complete and due in the next 14 days.',
    lapsing: 'Trained people whose most recent pass leaves the training window in the next 30 days.',
    'below-share':
      'Risks and controls of all frameworks below their required share. Those with the most people to train come first.',
  },
  columns: {
    person: 'Person',
    team: 'Team',
    overdueSince: 'Overdue since',
    due: 'Due',
    lapses: 'Training lapses',
    assignments: 'Assignments',
    item: 'Risk or control',
    share: 'Trained share',
    required: 'Required share',
    missing: 'People to train',
  },
  none: {
    overdue: 'Nobody is overdue',
    due: 'Nothing is due soon',
    lapsing: 'No training lapses soon',
    'below-share': 'All risks and controls meet their required share',
  },
  /** Number of risks and controls below their required share. */
  gaps: (total: number) => counted(total, 'gap'),
  noneHint: 'There is nothing to do here.',
};
