/** A wish in plain words, and the items that meet it. */
export interface ScoredRequest {
  id: string;
  text: string;
  /** Items that meet it to the letter; none where nothing does. */
  goldIds: string[];
  /** Items that a sensible reader accepts as well, and some of `goldIds` that one would not. */
  softIds?: string[];
  quirkIds?: string[];
}

export interface Prediction {
  id: string;
  /** Best first. */
  ids: string[];
  /** The answer says that not every wish is met. */
  relaxed: boolean;
}

export interface RequestScores {
  requests: number;
  feasible: number;
  /** Share of the feasible requests whose first five items are all sensible. */
  allCorrectSensible: number;
  /** Share of the feasible requests whose first five items all meet the wish to the letter. */
  allCorrect: number;
  hitAt1: number;
  infeasible: number;
  /** Share of the others that are answered with nothing, or with a word that not every wish is met. */
  infeasibleHandled: number;
}

/** Items of an answer that count. */
const COUNTED = 5;

/** The items that are right: to the letter or in a sensible reading. */
export function sensibleIds({ goldIds, softIds = [], quirkIds = [] }: ScoredRequest): ReadonlySet<string> {
  const sensible = [...goldIds, ...softIds].filter((id) => !quirkIds.includes(id));
  return new Set(sensible.length > 0 ? sensible : goldIds);
}

export function firstOf({ ids }: Prediction): string[] {
  return [...new Set(ids)].slice(0, COUNTED);
}

export function scoreRequests(requests: readonly ScoredRequest[], predictions: readonly Prediction[]): RequestScores {
  const byId = new Map(predictions.map((prediction) => [prediction.id, prediction]));
  const of = ({ id }: ScoredRequest): Prediction => byId.get(id) ?? { id, ids: [], relaxed: false };
  const feasible = requests.filter(({ goldIds }) => goldIds.length > 0);
  const infeasible = requests.filter(({ goldIds }) => goldIds.length === 0);
  const isRight = (request: ScoredRequest, right: (id: string) => boolean) => {
    const ids = firstOf(of(request));
    return ids.length > 0 && ids.every(right);
  };
  return {
    requests: requests.length,
    feasible: feasible.length,
    allCorrectSensible: share(feasible, (request) => isRight(request, (id) => sensibleIds(request).has(id))),
    allCorrect: share(feasible, (request) => isRight(request, (id) => request.goldIds.includes(id))),
    hitAt1: share(feasible, (request) => request.goldIds.includes(firstOf(of(request))[0] ?? '')),
    infeasible: infeasible.length,
    infeasibleHandled: share(infeasible, (request) => of(request).ids.length === 0 || of(request).relaxed),
  };
}

function share<Value>(values: readonly Value[], holds: (value: Value) => boolean): number {
  return values.length === 0 ? 1 : Math.round((values.filter(holds).length / values.length) * 10_000) / 10_000;
}
