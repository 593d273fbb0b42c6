/** Which question is answered next: of each channel only the newest, her own curve before a curve tried in thought. */
export type Channel = 'hers' | 'tried';

export interface Asked<Question> {
  readonly channel: Channel;
  readonly id: number;
  readonly question: Question;
}

const ORDER: readonly Channel[] = ['hers', 'tried'];

export interface Queue<Question> {
  readonly add: (asked: Asked<Question>) => void;
  /** Takes out the next one. */
  readonly next: () => Asked<Question> | undefined;
  /** Whether a newer question of the same channel is waiting: an answer to the older one is of no use. */
  readonly overtaken: (asked: Asked<Question>) => boolean;
}

export function newestFirst<Question>(): Queue<Question> {
  const waiting = new Map<Channel, Asked<Question>>();
  return {
    add: (asked) => void waiting.set(asked.channel, asked),
    next: () => {
      const channel = ORDER.find((one) => waiting.has(one));
      if (channel === undefined) return undefined;
      const asked = waiting.get(channel);
      waiting.delete(channel);
      return asked;
    },
    overtaken: ({ channel }) => waiting.has(channel),
  };
}
