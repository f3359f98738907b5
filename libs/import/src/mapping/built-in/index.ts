import type { BuiltInShape } from './built-in.js';
import { canvasGradebook } from './canvas-gradebook.js';
import { cornerstone } from './cornerstone.js';
import { docebo } from './docebo.js';
import { hrRoster } from './hr-roster.js';
import { linkedInLearning } from './linkedin-learning.js';
import { litmosAchievements, litmosAssessment, litmosCourse, litmosPeople } from './litmos.js';
import { moodleCompletion } from './moodle-completion.js';
import { moodleGrades } from './moodle-grades.js';
import { moodleQuiz } from './moodle-quiz.js';
import { moodleProgress } from './moodle-progress.js';
import { secureCodeWarrior } from './secure-code-warrior.js';
import { successFactors } from './successfactors.js';
import { talentLms } from './talentlms.js';
import { totara } from './totara.js';
import { workday } from './workday.js';

/** The built-in mappings in the order in which they are tried: a file that fits several is the first of them. */
export const builtInShapes: readonly BuiltInShape[] = [
  moodleCompletion,
  moodleGrades,
  moodleProgress,
  moodleQuiz,
  canvasGradebook,
  totara,
  litmosCourse,
  litmosAssessment,
  litmosAchievements,
  litmosPeople,
  linkedInLearning,
  cornerstone,
  successFactors,
  secureCodeWarrior,
  docebo,
  talentLms,
  workday,
  hrRoster,
];
