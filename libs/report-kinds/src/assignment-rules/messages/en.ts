/** English texts about the rules of assignments, for every kind that prints them. */
export const en = {
  countsFrom: 'Training counts',
  /** @param days `recognizeEarlierDays` */
  countsFromBefore: (at: string, days: string) => `after ${at} (${days} × 24 h before it was assigned)`,
  countsFromAssignment: (at: string) => `after ${at} (when it was assigned)`,
  recognizedEarlier: 'Recognized earlier',
  joiners: 'People who join later',
  /** @param days `joinerDays` */
  joinerDays: (days: string) => `at least ${days} × 24 h after joining the scope`,
  /** A value in a line of text. */
  labeled: (label: string, value: string) => `${label}: ${value}`,
  rules: {
    progress: {
      label: 'Progress',
      value:
        'Completed items / tracked items. A topic is complete after a passing attempt, a learning scenario after its completion. The training window does not apply.',
    },
    trackedItems: {
      label: 'Tracked items',
      value:
        'An item that was added to the content after the deadline is not tracked. An item that was removed is no longer tracked.',
    },
    counting: {
      label: 'Counting',
      value:
        'Training counts after the time of assignment, up to the instant of this report. Scores, attempts and activity use the same interval.',
      /** @param days `recognizeEarlierDays`, or N */
      recognized: (days: string) =>
        `Training counts after the assignment’s counting start, which is ${days} × 24 h before it was assigned, up to the instant of this report. Scores, attempts and activity use the same interval. “Recognized” items were completed at or before the time of assignment; they are included in the progress.`,
    },
    status: {
      label: 'Status',
      value: (hasDeadline: boolean) =>
        `Completed: all items, the last one by the deadline. Completed late: all items, the last one after the deadline. Overdue: not all items, and the deadline has passed${hasDeadline ? '' : ' (this assignment has no deadline)'}. In progress: not overdue, with at least one attempt or started scenario. Not started: no activity.`,
    },
    joiners: {
      label: 'Deadline of people who join later',
      /** @param days `joinerDays`, or N */
      value: (days: string) =>
        `The deadline of a person who came into the scope after the assignment was made is the later of the assignment’s deadline and ${days} × 24 h after first being in scope. Returning does not reset it.`,
    },
    firstDeadline: {
      label: 'First deadline',
      value:
        '“Late under the first deadline”: overdue or completed late if the first deadline had not been moved. Items that were added after it are not tracked, and the rules for people who join later and for exemptions apply to it.',
    },
    left: {
      label: 'People who left',
      value:
        'Shown as of their departure: content, deadline, exemptions, progress and status are those that applied when they left. Later changes of the content or the deadline do not change them.',
    },
    /** Follows a rule with N days, if the assignments of the document have different numbers of days. */
    each: 'N is printed with each assignment.',
  },
};

export type AssignmentRuleMessages = typeof en;
