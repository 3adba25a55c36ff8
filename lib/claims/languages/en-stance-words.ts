import type { StanceWords } from '../stance/stance-words.ts';

/** English words of forecasts, suppositions and other matters. */
export const enStanceWords: StanceWords = {
  forecast:
    "could(?! not|n't)|might|would|should|will|'ll|can|cannot|won't|shall|must|may(?! \\d)|predict|predicts|predicted|predicting|prediction|predictions|forecast|forecasts|forecasted|forecasting|" +
    'project|projects|projected|projecting|projection|projections|expects|expecting|expectation|expectations|(?<!than |as |than-|un)expected|expect|anticipate|anticipates|' +
    '(?<!highly |highly-|long |long-|much |much-|eagerly |widely |hotly )anticipated|anticipating|foresee|foresees|envision|envisions|envisages|price target|price targets|target|targets|targeting|targeted|eyes|eyeing|eye(?!-)|aims|aiming|aim for|poised|' +
    'set to|on track to|likely|likelihood|due to reach|bound to|about to|going to|headed to|en route to|on its way to|on course to|destined|' +
    // "headed for its worst month since 2022, down 17%": what stands behind is how it stands now.
    '(?:set for|on track for|headed for|heading for|on course for)(?! (?:its|their|an?|the) [^.;,]{0,60}, (?:up|down) )|' +
    'potential|potentially|possible|possibly|upside|next resistance|next support|next stop|next target|odds|probability|chance|chances|scenario|hopes|hope to|looks to|looking to|' +
    'has to|have to|sees? (?:it|the|prices|«s\\d+»|(?:[\\p{L}]+ ){1,3}(?:at|reaching|hitting|rising to|falling to|climbing to|heading to))|needs? to(?! gain| be| know| rise| rally| climb| \\d)|bets? (?:on|that)|wager|wagers|would-be|prediction market|polymarket|kalshi|bull case|bear case|base case|roadmap',
  forecastNoun:
    'base case|target|targets|prediction|predictions|forecast|forecasts|projection|goal|objective|call|scenario|price target|by 20\\d\\d',
  future:
    "by the end of the (?:year|month|quarter|week|decade)|by (?:the )?(?:end of )?(?:late |early |mid-?)?20[3-9]\\d|by year-?end|by the year's end|next (?:week|month|year|quarter|cycle|bull run|decade)|" +
    "in the (?:coming|next|near)|over the (?:coming|next)|within the next|for the (?:coming|next)|near future|in the long run|long[- ]term target|the next (?:\\S+ )?(?:days|weeks|months|years)|coming (?:days|weeks|months|years)|before the next|from (?:its |the |their |«s\\d+»(?:'s)? )?(?:current|present|today's) (?:price|prices|level|levels|value)|in the (?:days|weeks|months|years) ahead",
  condition:
    'if|unless|in case|provided that|assuming|suppose|supposing|as long as|so long as|were it to|(?<!go |left |remaining |days |weeks |hours |months )until',
  hypothetical:
    '(?:a|an|any|another|further|such a|the) (?:[\\p{L}-]+ ){0,3}(?:close|break|breakout|breakdown|move|drop|rally|rise|fall|push|dip|failure|breach|surge|pullback|decline|rejection|bounce|recovery|correction|retest|climb|jump|loss|return|reclaim|flip|hold|slip|slide|advance)|(?:dips|drops|pullbacks|corrections|moves|declines|rallies|gains|losses|drawdowns|swings|closes|prices|levels)(?= (?:of|to|above|below|under|over|between|as))',
  consequence:
    "could|might|may|would|wouldn't|couldn't|will|won't|can|can't|likely|possible|should|'ll|opens|open the|is needed|needed|is required|confirms|invalidates|puts|paves|sets up|exposes|signals|leads|brings|clears the way",
  opinion:
    'believes?|believed|thinks?|thought|in (?:his|her|my|their|our) (?:view|opinion)|opined|opines|reckons?|feels|convinced|i (?:am|was) sure|speculates?|speculated',
  apart: 'as|once|while|after|amid|because|following|despite|since|before|when|even as|thanks to|due to|and',
  clauseEnd: ';|,? (?:but|while|whereas|although|though|however)(?![\\p{L}])|, (?:which|as|after|with|having)(?![\\p{L}])',
  definition:
    '(?:ratios?|readings?|values?|scores?|levels?|numbers?|index|coefficient|correlation|anything) (?:is |are |was )?(?:of|above|below|over|under|between|greater than|higher than|lower than|less than) [^.;,]{0,40}?(?:mean|means|meant|indicate|indicates|indicated|suggest|suggests|imply|implies|denote|denotes|signals|signal|reflects|represents|is considered|is an? (?:[a-z]+ )?sign|is seen as|is read as|points to|shows that)(?![\\p{L}])|' +
    'ranges (?:from|between)|range from|runs from|on a scale|scale of|is defined|defined as|(?<!which )(?:means|meaning) that|is considered|when (?:the|its|this|a) (?:[\\p{L}/-]+ ){0,3}(?:ratio|rate|index|indicator|score) (?:is|rises|falls|drops|goes|moves|climbs|stays)|(?:is|are) (?:an? )?[\\p{L} ]{0,20}(?:season|market|phase) when',
  pattern:
    "of the time(?! (?:of|when))|out of (?:\\S+ ){1,2}(?:cases|instances|occasions)|the last time (?:that )?(?:[\\p{L}’'-]+ ){1,6}(?:was|were|fell|dropped|rose|reached|hit|crossed|turned|happened|occurred|saw)(?=[^.;]*,)|historically(?! (?:high|low|large|small))|backtests?|backtested|back-tests?|back-tested|(?:was|were) followed by|(?<!which )typically|(?<!which )usually|(?<!(?:funding|basis|premium)[^.;]{0,40})averaged|tends? to|tended to|in (?:previous|past|prior|earlier) (?:cycles|bull|bear|halvings|instances|runs)|(?:past|previous|last) (?:two |three |four |few )?(?:cycles|halvings|bull markets|bear markets|bull runs)|after (?:each|every)|every (?:cycle|halving|time)|seasonality|preceded|precedes|each cycle|bear markets bring|similar pattern|(?:similar|comparable|same) (?:breakouts?|setups?|moves?|rall(?:y|ies)|crosses|cross|formations?|fractals?|structures?|events?|declines?|drops?)",
  survey:
    'survey|surveys|surveyed|poll|polls|polled|respondents|questionnaire|study found|of (?:adults|americans|investors|people|respondents|consumers|voters|users) (?:said|say|own|owned|believe|plan|use|have)',
  boilerplate:
    '^(?:\\W*)(?:read also|also read|read more|read next|related|see also|more on|recommended|up next|don.t miss|watch|sponsored|disclaimer|disclosure|(?:source|image source|featured image)(?=:? [^.]{0,60}$)|reading time|subscribe|follow us|join|tags?|share|advertisement)(?::| |$)|(?:reading time|min read|minutes read|newsletter|sign up|all rights reserved|journalist|years of experience|has covered|holds a degree|affiliate|limited offer|exclusive offer|special offer|promo code|referral|welcome bonus|(?:use|click|via|through|follow) (?:this|our|the) link|free position)',
  otherMatter:
    'tariffs?|interest rates?|rate cuts?|rate hikes?|basis points|federal funds|target range|inflation|cpi|pce|gdp|unemployment|jobless|payrolls?|consumer prices|retail sales|treasury yields?|10-year|votes?|lawsuit|fined?|penalty|sentenced|stolen|hack|hacked|exploit|' +
    'bought|buys|purchased|purchases?|purchasing|acquired|acquires|acquisition|raised \\$?|raises|funding round|series [a-d]|revenues?|earnings|per share|quarterly|convertible|ipo|balance sheet|treasury company|treasury firm|stake in|invested|invests|investment of|' +
    'unlocks?|unlocked|unlocking|vesting|circulating supply|total supply|max supply|supply of|block reward|reward per block|burned|burnt|issuance|issue|minted(?! (?:[\\p{L}-]+ ){0,3}(?:record|records|high|highs|peak|peaks|ath|all-time|lifetime))|presale|pre-sale|airdrop|launch price|per day on average|deal|contract|bonus|fee|fees|salary|donated|donation|grant|prize|leverage of|yield|apy|apr|staking rewards',
};
