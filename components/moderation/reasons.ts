/** Reasons that are ready to be told, each to be changed before it is sent. */
export const REMOVAL_REASONS = [
  { name: 'Insult', text: 'Your comment attacks a person and not what they said. You are welcome to make the argument again without that.' },
  { name: 'Off the subject', text: 'Your comment is not about the post that it stands under. Please keep to the subject.' },
  { name: 'Hatred', text: 'Your comment demeans people for who they are. That has no place here.' },
  { name: 'Untrue', text: 'Your comment claims as fact something that is not true, and does harm by it.' },
  { name: 'Advertising', text: 'Your comment advertises. This is a place for discussion.' },
  { name: 'Private matters', text: 'Your comment has private details of somebody in it.' },
];

export const MEASURE_REASONS = [
  { name: 'Insults', text: 'Several of your comments attack people and not what they say. Please argue without that.' },
  { name: 'Hatred', text: 'What you write demeans people for who they are. That has no place here.' },
  { name: 'Disruption', text: 'Your comments keep others from discussing the subject.' },
  { name: 'Advertising', text: 'Your account advertises. This is a place for discussion.' },
];
