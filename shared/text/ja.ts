import { formatBytes, formatCount, formatDuration, formatPercent } from '../units.ts'
import { describeLack } from './lack.ts'
import type { ProblemSentences } from './sentences.ts'

const useAnother = '別の方式を使ってください。グラフィックドライバーを更新すると直る場合があります。'

/** Problems in Japanese: what happened, then what to do. */
export const japanese: ProblemSentences = {
  'folder-missing': ({ path }) => `フォルダー「${path}」が見つかりません。名前と場所を確認してください。`,
  'folder-unreadable': ({ path }) => `フォルダー「${path}」を開けません。読み取り権限を確認してください。`,
  'folder-empty': ({ path }) =>
    `フォルダー「${path}」に画像がありません。この中にクラスごとのフォルダーを作り、画像を入れてください。`,
  'layout-unknown': ({ path }) =>
    `フォルダー「${path}」の構成を判別できません。クラス名のフォルダーを作り、画像をクラスごとに分けて入れてください。`,
  'layout-unfit': ({ path, layout, possible }) =>
    `「${path}」の画像は「${layout}」の構成になっていません。` +
    `${possible === '' ? '' : `当てはまる構成（${possible}）を選ぶか、`}自動で判別させてください。`,
  'layout-unsure': ({ path, possible }) =>
    `「${path}」のファイル名がクラスを表している可能性がありますが、確実ではありません。当てはまるもの（${possible}）を` +
    '選ぶか、クラスごとのフォルダーに画像を分けてください。',
  'layout-gone': ({ path, layout, possible }) =>
    `「${path}」の画像は前回「${layout}」として取り込まれましたが、今はその構成になっていません。${
    possible === '' ? 'なくなったファイルを元に戻してください。' : `今の構成を選んでください：${possible}`}`,
  'merge-unfit': ({ path, className, classes }) =>
    `「${path}」に統合するクラス「${className}」がありません。ある名前を指定してください：${classes.join('、')}`,
  'zip-damaged': ({ path }) => `ZIPファイル「${path}」が壊れています。ファイルを入手し直してください。`,
  'zip-encrypted': ({ path, entry }) =>
    `ZIPファイル「${path}」はパスワードで保護されています（「${entry}」）。展開してから、そのフォルダーを指定してください。`,
  'zip-unsafe': ({ path, entry }) =>
    `ZIPファイル「${path}」には外の場所を指すファイル（「${entry}」）があるため、開きませんでした。` +
    '使用せず、作成者に確認してください。',
  'zip-bomb': ({ path }) =>
    `ZIPファイル「${path}」は展開すると画像では考えられない大きさになるため、開きませんでした。使用せず、作成者に確認してください。`,
  'one-class': ({ className }) =>
    `クラスが「${className}」の1種類しかありません。不良品など、ほかのクラスの画像も追加してください。`,
  'class-name-invalid': ({ className }) =>
    `クラス「${className}」の名前に、パックに記録できない制御文字が含まれています。フォルダーの名前を変えてください。`,
  'class-too-small': ({ className, count, needed }) =>
    `クラス「${className}」の画像が足りません（${formatCount(count)}枚。${formatCount(needed)}枚以上が必要です）。` +
    '画像を追加するか、このクラスを外してください。',
  'too-many-classes': ({ count, most }) =>
    `クラスが${formatCount(count)}種類ありますが、扱えるのは${formatCount(most)}種類までです。` +
    'クラスをまとめるか、クラスの少ないフォルダーを選んでください。',
  'too-many-pictures': ({ count, most }) =>
    `画像が${formatCount(count)}枚ありますが、この大きさで扱えるのは${formatCount(most)}枚までです。` +
    '画像の大きさか枚数を減らしてください。',
  'split-classes-differ': ({ className }) =>
    `クラス「${className}」が学習用と評価用の片方にしかありません。両方のフォルダーのクラスをそろえてください。`,
  'no-readable-pictures': ({ path, skipped }) =>
    `フォルダー「${path}」に画像として読めるファイルがありません（確認したファイル：${formatCount(skipped)}件）。` +
    'JPEG、PNG、WebP、TIFF、BMP、GIFのいずれかを使ってください。',
  'idx-invalid': ({ path, detail }) =>
    `IDXファイル「${path}」が壊れています（${detail}）。ファイルを入手し直してください。`,
  'idx-several-sets': ({ path }) =>
    `フォルダー「${path}」に複数のIDXデータセットがあります。使うデータセットのファイルを1つ、フォルダーの代わりに指定してください。`,
  'idx-incomplete': ({ path, missing }) =>
    `「${path}」のIDXファイルがそろっていません。ファイル「${missing}」も同じ場所に置いてください。`,
  'size-unsupported': ({ size }) => `一辺${size}画素の画像では学習できません。16～128画素の範囲で指定してください。`,
  'option-invalid': ({ option, given, expected }) =>
    `${option}に「${given}」は指定できません。指定できる値：${expected}`,
  'budget-invalid': ({ given }) =>
    `容量の指定「${given}」を読み取れません。バイト数（8192、8KB）、割合（1%）、クラスあたりの枚数（10-per-class）の` +
    'いずれかで指定してください。',
  'time-too-short': ({ minutes, needed }) =>
    `このPCでは${minutes}分に収まりません。約${formatDuration(needed, 'ja')}かかります。時間を延ばすか、画像の枚数や蒸留パックの容量を` +
    '減らしてください。',
  'budget-too-small': ({ bytes, needed }) =>
    `容量${formatBytes(bytes)}は、この画像には小さすぎます。${formatBytes(needed)}以上を指定してください。`,
  'budget-too-large': ({ bytes, most }) =>
    `容量${formatBytes(bytes)}は、この画像には大きすぎます。${formatBytes(most)}以下を指定してください。`,
  'write-denied': ({ path }) =>
    `「${path}」に書き込めません。別の名前か場所を選ぶか、書き込み権限を管理者に依頼してください。`,
  'output-twice': ({ path }) =>
    `「${path}」が2つのファイルに指定されており、一方が失われます。ファイルごとに別の名前を指定してください。`,
  'output-in-use': ({ path, number }) =>
    `「${path}」には、まだ終わっていないジョブ${number}が結果を保存します。別の保存先を指定するか、ジョブ${number}が終わるまで` +
    'お待ちください。中止することもできます。',
  'disk-full': ({ path }) =>
    `ディスクの空きが足りず、「${path}」を書き込めませんでした。空きを増やすか別のディスクを選び、やり直してください。`,
  'pack-missing': ({ path }) => `蒸留パック「${path}」が見つかりません。名前と場所を確認してください。`,
  'pack-unreadable': ({ path }) =>
    `蒸留パック「${path}」を読み取れません。フォルダーではなくファイルを指定しているか、読み取り権限があるかを確認してください。`,
  'pack-broken': ({ detail }) =>
    `蒸留パックが壊れているか、作成後に変更されています（${detail}）。使用せず、提供元から受け取り直してください。`,
  'pack-newer': ({ version }) =>
    `この蒸留パックは新しい版のJoryuで作られています（形式${version}）。Joryuを更新してから開いてください。`,
  'pack-mismatch': ({ detail }) =>
    `蒸留パックとこの画像は組み合わせられません（${detail}）。パックの元になった画像のフォルダーを選んでください。`,
  'pack-unknown': ({ number, project }) =>
    `プロジェクト「${project}」にパック${number}はありません。画面を読み込み直し、一覧から選び直してください。`,
  'pack-modified': ({ path }) =>
    `蒸留パック「${path}」は、作成後に変更されています。提供せず、控えから元のファイルに戻すか、パックを作り直してください。`,
  'pack-originals-unknown': ({ path }) =>
    `蒸留パック「${path}」の元になった画像が、このプロジェクトにありません。元になったプロジェクトで開いてください。`,
  'file-taken': ({ path }) =>
    `「${path}」には、すでに別のファイルがあります。上書きはしませんので、別の名前かフォルダーを選んでください。`,
  'copy-differs': ({ path }) =>
    `「${path}」に書き込んだ内容が、元の蒸留パックと一致しませんでした。ファイルは削除しました。別のディスクかUSBメモリーに` +
    '書き込んでください。',
  'sign-off-incomplete': ({ missing }) =>
    `確認していない項目が${formatCount(missing)}件あります。すべて確認してから、もう一度書き出してください。`,
  'library-newer': ({ path, version }) =>
    `ライブラリー「${path}」は新しい版のJoryuで使われています（形式${version}）。内容は変更していません。` +
    'Joryuを更新してから開いてください。',
  'library-damaged': ({ path, detail }) =>
    `ライブラリーの「${path}」が壊れています（${detail}）。ライブラリーのフォルダーを控えから戻すか、データの保存先を別の` +
    'フォルダーにして画像を取り込み直してください。元の画像は変更されていません。',
  'library-busy': ({ path }) =>
    `ライブラリー「${path}」は別のJoryuが使用中です。その終了を待つか、閉じてからやり直してください。`,
  'source-unknown': ({ path, project, known }) =>
    `プロジェクト「${project}」に「${path}」から取り込んだ画像はありません。取り込んだときの場所を指定してください` +
    `${known.length === 0 ? '' : `（${known.map((one) => `「${one}」`).join('、')}のいずれか）`}。`,
  'source-taken': ({ path, project }) =>
    `プロジェクト「${project}」には「${path}」から取り込んだ画像がすでにあります。場所の変更ではなく、もう一度取り込んでください。`,
  'source-differs': ({ from, to, known, same }) =>
    `「${from}」のファイル${formatCount(known)}件のうち、「${to}」にあるのは${formatCount(same)}件だけのため、何も変更していません。` +
    '現在のフォルダーを指定するか、別のデータとして取り込んでください。',
  'source-moved': ({ from, to, project }) =>
    `「${to}」の画像は、今はない「${from}」からプロジェクト「${project}」に取り込み済みのため、取り込みませんでした。` +
    '移動した場合は、先に今の場所を指定してから取り込み直してください。' +
    `移動していない場合は「${from}」を元に戻してください。`,
  'project-unknown': ({ name }) =>
    `プロジェクト「${name}」がライブラリーにありません。名前を確認してください。`,
  'project-name-invalid': ({ name }) =>
    `「${name}」はプロジェクトの名前に使えません。制御文字を含まない1～100文字で指定してください。`,
  'project-name-taken': ({ name }) =>
    `「${name}」という名前のプロジェクトがすでにあります。別の名前を入力してください。`,
  'project-in-use': ({ name, number }) =>
    `プロジェクト「${name}」には、終わっていないジョブ${number}があるため、名前を変更できません。終わってから変更してください。`,
  'project-empty': ({ name }) =>
    `プロジェクト「${name}」に対象となる画像がありません。先に画像のフォルダーを取り込んでください。`,
  'source-unclear': () =>
    '使用する画像が定まりません。フォルダー（必要なら--layoutも）か、ライブラリーのプロジェクト（--project、必要なら--snapshotも）の' +
    'どちらか一方を指定してください。',
  'snapshot-missing': ({ project }) =>
    `プロジェクト「${project}」にはまだスナップショットがありません。先に画像を固定してください。結果から参照できるようになります。`,
  'snapshot-unknown': ({ project, number, newest }) =>
    `プロジェクト「${project}」にスナップショット${number}はありません（最新は${newest}）。` +
    'あるものから選んでください。',
  'shape-fixed': ({ project, option, given, kept }) =>
    `プロジェクト「${project}」の画像は「${option} ${kept}」で取り込まれているため、「${option} ${given}」は使えません。` +
    'このオプションを省くか、このオプションを付けて別のプロジェクトに取り込んでください。',
  'larger-than-kept': ({ project, size, kept }) =>
    `プロジェクト「${project}」の画像は${kept}×${kept}画素で取り込まれているため、${size}×${size}画素では使えません。` +
    'それ以下の大きさにするか、大きいサイズで別のプロジェクトに取り込んでください。',
  'class-unknown': ({ className, project }) =>
    `クラス「${className}」がプロジェクト「${project}」にありません。名前を確認してください。`,
  'class-name-taken': ({ className }) =>
    `「${className}」はほかのクラスの名前か、統合したクラスの元の名前です。別の名前にするか、` +
    '2つのクラスを統合してください。',
  'class-name-unfit': ({ className }) =>
    `「${className}」はクラスの名前に使えません。制御文字を含まない1～100文字で指定してください。`,
  'nothing-to-undo': ({ project }) =>
    `プロジェクト「${project}」に元に戻せる操作はありません。これまでの操作は履歴で確認できます。`,
  'measurements-missing': ({ name, count }) =>
    `プロジェクト「${name}」に、古いバージョンのJoryuで取り込まれ、まだ測定されていない画像があります` +
    `（${formatCount(count)}枚）。同じフォルダーをもう一度取り込むと測定されます（ほかの内容は変わりません）。` +
    'その後でやり直してください。',
  'lots-unknown': ({ name, lots, known }) =>
    `プロジェクト「${name}」に、ロット${lots}の画像はありません。${known}など、あるロットを指定してください。`,
  'lots-missing': ({ name }) =>
    `プロジェクト「${name}」の画像は、ロットが2つ以上分かっていません。` +
    '「ロット」の列があるCSVの一覧で取り込み直すか、クラスごとの割合で分割してください。',
  'dates-missing': ({ name }) =>
    `プロジェクト「${name}」の画像は、撮影日が分かりません。` +
    '「日付」の列があるCSVの一覧で取り込み直すか、クラスごとの割合で分割してください。',
  'split-one-sided': ({ name }) =>
    `プロジェクト「${name}」の画像が、すべて学習用または評価用の一方になります（同じ部品などの画像は分けません）。` +
    'ほかのロット、日付、分割方法を指定してください。',
  'split-missing': ({ name }) =>
    `プロジェクト「${name}」には、取り消せる分割がありません。画像は取り込み元のとおりに使われています。`,
  'snapshot-leaks': ({ name, pictures }) =>
    `スナップショットは作成していません。プロジェクト「${name}」に、学習用と評価用にまたがる画像があるためです` +
    `（同じ画像や同じ部品の画像など${formatCount(pictures)}枚）。分割し直してください。` +
    'このまま固定することもできます。',
  'check-what': () =>
    '何を調べるのかが分かりません。フォルダーか、ライブラリーのプロジェクト（--project）のどちらか一方を指定してください。',
  'check-job-what': () =>
    'ジョブで調べられるのはプロジェクトだけです。--projectだけを指定してください。フォルダーは、先にプロジェクトに取り込んでください。',
  'check-missing': ({ project }) =>
    `プロジェクト「${project}」はまだ調べていません。先に画像を確認してください。`,
  'finding-unknown': ({ finding, project }) =>
    `プロジェクト「${project}」の直前の確認に「${finding}」の指摘はありません。` +
    '今ある指摘から選んでください。',
  'comparison-unknown': ({ number, project }) =>
    `プロジェクト「${project}」に比較${number}はありません。一覧を開き直してください。`,
  'report-missing': ({ path }) =>
    `レポート「${path}」が見つかりません。移動した場合は元の場所に戻してください。なくなった場合は、もう一度比べると新しいレポートができます。`,
  'report-unfit': ({ path }) =>
    `「${path}」は、読み取れないか、Joryuが書いたままのレポートではありません。取り除いてからもう一度比べると、新しいレポートができます。`,
  'decide-what': () => '対象の画像が分かりません。画像の名前か--allのどちらか一方を指定してください。',
  'nothing-to-decide': ({ finding, project }) =>
    `プロジェクト「${project}」には「${finding}」について決めるものが残っていません。` +
    '残っている指摘を確認してください。',
  'finding-about-classes': ({ finding }) =>
    `「${finding}」は個々の画像ではなくクラス全体についての指摘です。全体をまとめて「keep」（残す）か「no-problem」（問題なし）に決めてください。`,
  'picture-not-found': ({ path, finding, project }) =>
    `「${path}」は、プロジェクト「${project}」の「${finding}」の画像にありません。` +
    '名前は確認結果の表示どおりに書いてください。',
  'job-unknown': ({ number }) => `ジョブ${number}はありません。一覧を確認してください。`,
  'job-ended': ({ number }) =>
    `ジョブ${number}はすでに終了しているため、変更できません。もう一度始めてください。`,
  'job-not-repeatable': ({ number }) =>
    `ジョブ${number}は中止も失敗もしていません。同じ設定でもう一度始められるのは、中止または失敗したジョブだけです。`,
  'job-writes-none': ({ option }) =>
    `ジョブでは${option}のファイルを作れません。今は${option}を省き、ジョブが終わってから、--detachと--nightを付けずに` +
    `${option}を付けて同じコマンドをもう一度実行してください。すぐに終わります。`,
  'training-diverged': ({ step }) =>
    `学習がステップ${step}で発散しました。パックの大きさを変えて試し、同じような画像ばかりになっていないか確認してください。`,
  'pictures-changed': ({ path }) =>
    `「${path}」の画像は、パックの元になった画像と同一ではありません。パックの学習に使われた画像が評価用に混ざるおそれが` +
    'あるため、評価用の画像を「train」と並ぶ「test」フォルダーに用意してください。',
  'kernel-unknown': ({ kernel, executor }) =>
    `計算方式「${executor}」では演算「${kernel}」を実行できません。Joryuの不具合ですので、この文面を開発元に知らせてください。`,
  'executor-unavailable': (problem) =>
    `計算方式「${problem.executor}」はこのPCで使えません（${describeLack(problem, 'ja')}）。` +
    '計算方式を自動にすると、使える方式のうち最も速いものが選ばれます。',
  'executor-wrong': ({ executor, error }) =>
    `計算方式「${executor}」はこのPCで正しく計算できません` +
    `（${error === undefined ? '結果が数値になりません' : `誤差${formatPercent(error)}`}）。${useAnother}`,
  'executor-timed-out': ({ executor, seconds }) =>
    `計算方式「${executor}」はこのPCで${formatDuration(seconds, 'ja')}以内に応答しませんでした。${useAnother}`,
  'executor-crashed': ({ executor, ending }) =>
    `計算方式「${executor}」はこのPCで異常終了しました（終了状態：${ending}）。${useAnother}`,
  'executor-failed': ({ executor, detail, instead }) =>
    `計算方式「${executor}」での計算に失敗しました（${detail}）。計算方式「${instead}」を試してください。`,
  'screens-missing': () => 'Joryuの画面がまだ作られていません。「npm start」を実行すると作られます。',
  'door-silent': ({ path }) =>
    `「${path}」のデータを使うJoryuがすでに起動していますが、応答しません。終了させる（またはPCを再起動する）と、もう一度起動できます。`,
  'call-refused': ({ detail }) =>
    `この画面からの要求をJoryuは受け付けられませんでした（${detail}）。画面を読み込み直しても続く場合は、この文面を開発元に知らせてください。`,
  internal: ({ detail }) =>
    `Joryuの内部で問題が起きました（${detail}）。やり直しても続く場合は、この文面を開発元に知らせてください。`,
}
