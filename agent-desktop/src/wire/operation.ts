import type { paths } from "./generated/contract";
import type { DeskCommands } from "./types";

/** One operation of the contract as a call: its path, method, parameters, body and answer are those of openapi.yaml, or it does not compile. */
export type Call = <P extends keyof paths, M extends MethodOf<P>>(
  method: M,
  path: P,
  ...input: Given<paths[P][M]>
) => Promise<AnswerOf<paths[P][M]>>;

type Method = "get" | "put" | "post" | "delete";
type MethodOf<P extends keyof paths> = { [M in Method]: paths[P][M] extends undefined ? never : M }[Method];

export type Input<O> = Part<O, "path"> & Part<O, "query"> & Body<O> & { keepalive?: boolean };
type Given<O> = Record<never, never> extends Input<O> ? [input?: Input<O>] : [input: Input<O>];

type Part<O, K extends "path" | "query"> = O extends { parameters: infer A }
  ? K extends keyof A
    ? Exclude<A[K], undefined> extends never
      ? unknown
      : Pick<A, K>
    : unknown
  : unknown;

type Json<B> = { content: { "application/json": B } };
type Body<O> = O extends { requestBody: Json<infer B> }
  ? { body: B }
  : O extends { requestBody?: infer R }
    ? MayHave<Exclude<R, undefined>>
    : unknown;
type MayHave<R> = [R] extends [never] ? unknown : R extends Json<infer B> ? { body?: B } : unknown;
type AnswerOf<O> = O extends { responses: { 200: Json<infer A> } | { 201: Json<infer A> } } ? A : undefined;

type Kebab<S> = S extends `${infer H}${infer T}` ? `${H extends Uppercase<H> ? "-" : ""}${Lowercase<H>}${Kebab<T>}` : S;

/** Where a command of the desk is posted: dialOther to desk/dial-other. Never, when the contract has no such operation that takes it. */
export type CommandPath<C extends keyof DeskCommands> = `/api/v1/desk/${Kebab<C>}` extends infer P extends keyof paths
  ? paths[P] extends { post: { requestBody: Json<DeskCommands[C]> } }
    ? P
    : never
  : never;
