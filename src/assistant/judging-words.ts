/** Words that find fault: beside them, praise of one side is no liking. */
export const BLAME =
  /无聊|失望|难看|糟|很差|太差|烂|坑|不好(?!意思)|不值|不行|乏味|拖沓|平淡|没意思|没劲|太(?:吵|挤|贵|长|慢|乱|累)|\b(?:boring|bored|dull|disappoint\w*|terrible|awful|horrible|bad|poor|weak|drags?|dragged|overrated|flat|tedious|rude|dirty|too (?:long|slow|crowded|loud|expensive))\b/iu;

/** Words of praise. */
export const PRAISE =
  /(?:很|真|太|超|非常|特别|挺)(?:好看|好听|棒|赞|精彩|好玩|不错|美|漂亮|震撼|感人|值|好)|惊艳|绝美|\b(?:great|good|nice|wonderful|brilliant|amazing|fantastic|superb|excellent|gorgeous|lovely|beautiful|beautifully|marvellous|awesome|stunning|splendid|charming)\b/iu;
