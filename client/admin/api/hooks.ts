import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { JobView, Page, Undo } from '../../../src/protocol/admin/index.js';
import { useToasts } from '../parts/toasts.js';
import { useSpeech } from '../say.js';
import { api, messageOf } from './api.js';

type Query = Record<string, string | number | undefined>;

/** What a path answers; the old answer stays until the new one is there. */
export function useGet<Reply>(path: string | undefined, query?: Query, interval?: number) {
  return useQuery({
    queryKey: [path?.split('/')[0], path, query],
    queryFn: ({ signal }) => api.get<Reply>(path!, query, signal),
    enabled: path !== undefined,
    placeholderData: keepPreviousData,
    ...(interval && { refetchInterval: interval }),
  });
}

export const useList = <Item>(path: string, query: Query) => useGet<Page<Item>>(path, query);

/** A job, looked at every half second until it has ended. */
export function useJob(id: string | undefined) {
  return useQuery({
    queryKey: ['jobs', id],
    queryFn: () => api.get<JobView>(`jobs/${id}`),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : 500),
  });
}

export const isOver = ({ state }: JobView): boolean => state !== 'queued' && state !== 'running';

/** A change on the server: tells what went wrong, and has all lists under `topics` read again. */
export function useChange<Input, Reply>(
  change: (input: Input) => Promise<Reply>,
  options: { topics: string[]; done?: (reply: Reply, input: Input) => void; failed?: (error: unknown) => boolean },
) {
  const client = useQueryClient();
  const toasts = useToasts();
  return useMutation({
    mutationFn: change,
    onSuccess: (reply, input) => {
      for (const topic of options.topics) void client.invalidateQueries({ queryKey: [topic] });
      options.done?.(reply, input);
    },
    onError: (error) => {
      if (!options.failed?.(error)) toasts.show({ tone: 'error', text: messageOf(error) });
    },
  });
}

/** Says that something is gone, with the way back. */
export function useUndo(topics: string[]) {
  const toasts = useToasts();
  const { say } = useSpeech();
  const undo = useChange((token: string) => api.post(`undo/${token}`), {
    topics,
    done: () => toasts.show({ text: say('已恢复。', 'It is back.') }),
  });
  return (text: string, offer: Undo): void =>
    toasts.show({ text, action: { label: say('撤销', 'Undo'), run: () => undo.mutate(offer.undo) } });
}
