import { careTopics } from './careTopics.ts';
import { guidelineTopics } from './guidelineTopics.ts';
import { immuneTopics } from './immuneTopics.ts';
import { pregnancyTopics } from './pregnancyTopics.ts';
import { rifTopics } from './rifTopics.ts';
import { tacrolimusTopics } from './tacrolimusTopics.ts';
import type { Topic } from './topic.ts';

/** Everything that can be asked, in one list; the search of the web app and the command line read the same one. */
export const topics: readonly Topic[] = [
  ...rifTopics,
  ...immuneTopics,
  ...tacrolimusTopics,
  ...careTopics,
  ...pregnancyTopics,
  ...guidelineTopics,
];
