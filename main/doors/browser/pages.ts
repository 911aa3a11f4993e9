/** What a person reads who comes without a key: from a bookmark, or after the program was started again. */
export const closedPage = `<!doctype html>
<html lang="ja">
<meta charset="utf-8">
<title>Joryu</title>
<p lang="ja">このアドレスは使えません。Joryuをもう一度起動してください。</p>
<p lang="en">This address does not work any more: start Joryu again.</p>
</html>
`
