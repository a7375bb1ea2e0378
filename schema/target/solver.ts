/** What a solver of mixed-integer programs says of one. */
export interface SolverResult {
  readonly status: 'OPTIMAL' | 'INFEASIBLE' | 'GAVE_UP';
  /** Names of the variables that are 1. */
  readonly chosen: ReadonlySet<string>;
}

/**
 * Solves a program of binary variables in the CPLEX LP format, exactly: no gap is left between the result and
 * what is proven. Where it is loaded from is the caller's business.
 */
export type MipSolver = (program: string) => SolverResult;

/** Stands where there is none: the other ways are as exact, where they serve. */
export const noSolver: MipSolver = () => ({ status: 'GAVE_UP', chosen: new Set() });

/** The part of `highs` that is called; both sides load the package by themselves. */
interface Highs {
  solve(
    program: string,
    options: Readonly<Record<string, number | string | boolean>>,
  ): {
    readonly Status: string;
    readonly Columns: Readonly<Record<string, { readonly Primal?: number }>>;
  };
}

/** @param seconds after which one program is given up. */
export function highsSolver(highs: unknown, seconds = 20): MipSolver {
  const options = {
    output_flag: false,
    time_limit: seconds,
    random_seed: 0,
    mip_rel_gap: 0,
    mip_abs_gap: 0,
    // As strict as it can be: what is still let through is scored, and cut off when it falls short.
    mip_feasibility_tolerance: 1e-10,
    primal_feasibility_tolerance: 1e-10,
    small_matrix_value: 1e-12,
  };
  return (program) => {
    const result = attempt(() => (highs as Highs).solve(program, options));
    if (result === null) return noSolver(program);
    const { Status, Columns } = result;
    if (Status === 'Infeasible') return { status: 'INFEASIBLE', chosen: new Set() };
    if (Status !== 'Optimal') return noSolver(program);
    const chosen = Object.entries(Columns).flatMap(([name, { Primal = 0 }]) =>
      Primal > 0.5 ? [name] : [],
    );
    return { status: 'OPTIMAL', chosen: new Set(chosen) };
  };
}

/** A solver that breaks, as when its memory does not suffice, is one that gives up. */
function attempt<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch {
    return null;
  }
}
