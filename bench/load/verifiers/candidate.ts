export type Verify = () => boolean | Promise<boolean>;
/** Makes everything that can be made once. In: size of the body. */
export type MakeVerify = (bytes: number) => Verify | Promise<Verify>;
export type Candidates = Readonly<Record<string, MakeVerify>>;
